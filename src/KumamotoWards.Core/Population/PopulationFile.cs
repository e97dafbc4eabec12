using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;

namespace KumamotoWards.Core.Population;

/// <summary>Reads a long list of the population: 年, 区, 年齢区分, 人口, 実績・推計, in any order of columns, from .xlsx or CSV.</summary>
public static class PopulationFile
{
    /// <summary>The heads of the template, in its order.</summary>
    public static readonly IReadOnlyList<string> Heads = ["年", "区", "年齢区分", "人口", "実績・推計"];

    public const int MostBytes = 2 * 1024 * 1024;
    private const int MostRows = 5_000;

    /// <exception cref="ImportFileException">It cannot be read as a whole: no table, too large, protected.</exception>
    public static CheckedPopulation Check(byte[] content, PopulationTable standing)
    {
        var rows = ImportFileReader.Open(content).Where(sheet => !sheet.IsHidden).Take(1).SelectMany(sheet => sheet.Rows).Take(MostRows + 100).ToList();
        var head = rows.FindIndex(row => PopulationColumns.Find(row) is not null);
        if (head < 0)
            throw new ImportFileException("no-heads", $"見出しの行が見つかりません。{string.Join("、", Heads)} の 5つの見出しがある表にしてください。");
        var reading = new PopulationReading(PopulationColumns.Find(rows[head])!, standing);
        foreach (var row in rows.Skip(head + 1).Where(row => !Array.TrueForAll(row.Cells, cell => cell.IsBlank)))
            if (reading.Count == MostRows) throw new ImportFileException("too-many-rows", $"行が多すぎます。一度に取り込めるのは {MostRows:#,0}行までです。年ごとに分けて、保存し直してください。");
            else reading.Read(row);
        return reading.Done();
    }
}

/// <summary>Which column has what, from 0.</summary>
internal sealed record PopulationColumns(int Year, int Ward, int AgeGroup, int Residents, int Kind)
{
    /// <returns>Null where the row is no row of heads.</returns>
    public static PopulationColumns? Find(SheetRow row)
    {
        var heads = row.Cells.Select(cell => PlainText.Of(cell.Text)).ToList();
        int At(params string[] words) => heads.FindIndex(head => words.Contains(head));
        var found = new PopulationColumns(At("年", "年次", "西暦", "年度"), At("区", "区名"), At("年齢区分", "年齢"), At("人口", "人口(人)", "人数"), At("実績・推計", "実績/推計", "種別"));
        return new[] { found.Year, found.Ward, found.AgeGroup, found.Residents, found.Kind }.Any(column => column < 0) ? null : found;
    }
}

/// <summary>Reads row by row; what is wrong with a row is said of its first bad cell.</summary>
internal sealed class PopulationReading(PopulationColumns columns, PopulationTable standing)
{
    private readonly List<PopulationRow> _rows = [];
    private readonly List<PopulationRefusal> _refusals = [];
    private readonly Dictionary<(int Year, string Ward, AgeGroup AgeGroup, PopulationKind Kind), int> _seen = [];

    public int Count => _rows.Count + _refusals.Count;

    public CheckedPopulation Done()
    {
        var nobody = _rows.Where(row => row.Residents == 0 && Everybody(row) == 0).ToList();
        foreach (var row in nobody)
            Refuse(row.Line, columns.Residents, $"{row.Year}年の {row.Ward.Name} は、どの年齢区分も 0人です。人口を入れるか、行を消してください。");
        return new([.. _rows.Except(nobody)], [.. _refusals.OrderBy(refusal => refusal.Line)]);
    }

    public void Read(SheetRow row)
    {
        var (residents, problem) = CountCellText.Read(row[columns.Residents]);
        if (YearOf(row[columns.Year]) is not { } year) Refuse(row, columns.Year, $"「{row[columns.Year].Text}」は年として読み取れません。2025 や 令和7年 のように書いてください。");
        else if (WardOf(row[columns.Ward]) is not { } ward) Refuse(row, columns.Ward, $"「{row[columns.Ward].Text}」という区はありません。{string.Join("、", standing.Wards.Select(each => each.Name))} のどれかにしてください。");
        else if (AgeOf(row[columns.AgeGroup]) is not { } age) Refuse(row, columns.AgeGroup, $"「{row[columns.AgeGroup].Text}」という年齢区分はありません。{string.Join("、", PopulationText.AgeGroups.Select(group => group.Label()))} のどれかにしてください。");
        else if (KindOf(row[columns.Kind]) is not { } kind) Refuse(row, columns.Kind, $"「{row[columns.Kind].Text}」は読み取れません。実績 か 推計 にしてください。");
        else if (problem is not null) Refuse(row, columns.Residents, row[columns.Residents].IsFormula ? problem.Message : "人口は 0 から 999,999 までの整数で書いてください（例：186300）。");
        else if (residents is null) Refuse(row, columns.Residents, "人口がありません。数を入れるか、行を消してください。");
        else Take(row, new PopulationRow(row.Number, year, ward, age, kind, residents.Value, standing.Find(year, ward, age, kind)?.Residents));
    }

    private void Take(SheetRow row, PopulationRow read)
    {
        var cell = (read.Year, read.Ward.Slug, read.AgeGroup, read.Kind);
        if (!_seen.TryAdd(cell, row.Number)) Refuse(row, columns.Year, $"{_seen[cell]}行目と同じ年・区・年齢区分・種別です。どちらかを消してください。");
        else _rows.Add(read);
    }

    /// <summary>All residents of the row's ward and year as they would stand then; null where an age group is not known.</summary>
    private long? Everybody(PopulationRow asked)
    {
        long sum = 0;
        foreach (var group in PopulationText.AgeGroups)
        {
            var read = _rows.Find(row => row.AgeGroup == group && (row.Year, row.Ward, row.Kind) == (asked.Year, asked.Ward, asked.Kind));
            if ((read?.Residents ?? standing.Find(asked.Year, asked.Ward, group, asked.Kind)?.Residents) is not { } residents) return null;
            sum += residents;
        }
        return sum;
    }

    private void Refuse(SheetRow row, int column, string message) => Refuse(row.Number, column, message);

    private void Refuse(int line, int column, string message) => _refusals.Add(new(line, new CellPlace("", line, column).Cell, message));

    private static int? YearOf(SheetCell cell) => !cell.IsFormula && FiscalYear.TryParse(cell.Text, out var year) ? year.StartYear : null;

    private Ward? WardOf(SheetCell cell) => standing.Wards.FirstOrDefault(ward => PlainText.Of(cell.Text) is var text && (text == PlainText.Of(ward.Name) || text == ward.MunicipalCode));

    private static AgeGroup? AgeOf(SheetCell cell) => PlainText.Of(cell.Text).Replace('~', '-').Replace('〜', '-').Replace("–", "-", StringComparison.Ordinal).Replace("歳", "", StringComparison.Ordinal) switch
    {
        "0-14" or "年少人口" or "15未満" => AgeGroup.Children,
        "15-64" or "生産年齢人口" => AgeGroup.WorkingAge,
        "65以上" or "65-" or "65+" or "老年人口" => AgeGroup.Seniors,
        _ => null,
    };

    private static PopulationKind? KindOf(SheetCell cell) => PlainText.Of(cell.Text) switch
    {
        "実績" => PopulationKind.Actual,
        "推計" or "将来推計" => PopulationKind.Projection,
        _ => null,
    };
}
