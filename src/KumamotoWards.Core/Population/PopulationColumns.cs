using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;

namespace KumamotoWards.Core.Population;

/// <summary>Which column has what, from 0.</summary>
/// <param name="Figures">Where residents stand; with its age group where that is the column's head.</param>
/// <param name="AgeGroup">Null where each age group has a column.</param>
/// <param name="Total">Everybody, beside the age groups; null where there is no such column.</param>
internal sealed record PopulationColumns(int Year, int Ward, int Kind, int? AgeGroup, int? Total, IReadOnlyList<(int Column, AgeGroup? Group)> Figures)
{
    private static readonly (string Name, string[] Words)[] Known =
    [
        ("年", ["年", "年次", "西暦", "年度"]),
        ("区", ["区", "区名"]),
        ("年齢区分", ["年齢区分", "年齢"]),
        ("人口", ["人口", "人口(人)", "人数", "総数", "計", "合計", "人口総数", "総人口"]),
        ("実績・推計", ["実績・推計", "実績/推計", "種別"]),
    ];

    /// <returns>Null where the row is no row of heads.</returns>
    public static PopulationColumns? Find(SheetRow row)
    {
        var heads = Plain(row);
        var groups = heads.Index().Select(head => (Column: head.Index, Group: PopulationWords.AgeGroup(head.Item))).Where(head => head.Group is not null).ToList();
        int? At(int known) => heads.FindIndex(head => Known[known].Words.Contains(head)) is >= 0 and var column ? column : null;
        if (At(0) is not { } year || At(1) is not { } ward || At(4) is not { } kind) return null;
        if (groups.Select(head => head.Group).Distinct().Count() == PopulationText.AgeGroups.Count && groups.Count == PopulationText.AgeGroups.Count)
            return new(year, ward, kind, null, At(3), groups);
        return At(2) is { } age && At(3) is { } residents ? new(year, ward, kind, age, null, [(residents, null)]) : null;
    }

    /// <summary>3行目の見出しに「年齢区分」がありません。: of the row that comes nearest to one of heads.</summary>
    public static string WhatIsMissing(IReadOnlyList<SheetRow> rows)
    {
        var nearest = rows.Select(row => (Row: row, Heads: Plain(row))).Select(row => (row.Row, Missing: Known.Where(known => !row.Heads.Exists(known.Words.Contains)).Select(known => known.Name).ToList()))
            .OrderBy(row => row.Missing.Count).FirstOrDefault();
        return nearest.Missing is { Count: <= 3 } missing
            ? $"{nearest.Row.Number}行目の見出しに{string.Concat(missing.Select(name => $"「{name}」"))}がありません。"
            : "見出しの行が見つかりません。";
    }

    private static List<string> Plain(SheetRow row) => [.. row.Cells.Select(cell => PlainText.Of(cell.Text))];
}
