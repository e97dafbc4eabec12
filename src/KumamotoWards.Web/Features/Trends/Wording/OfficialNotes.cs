using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>What stands below the official table: how to read its marks, and on what its percentages rest.</summary>
public sealed class OfficialNotes(OfficialTable table)
{
    /// <summary>What every sheet says of the signs, whatever its table holds.</summary>
    public const string PrintedSigns = "— 扱っていない区分　- 比べる件数なし";

    private readonly YearlyTrendQuery _query = table.Query;

    public IEnumerable<string> Lines() =>
        new[] { Signs(), Basis(), Wards(), Marks(), Without(), Source() }.Where(note => note.Length > 0);

    /// <summary>The same for the foot of the workbook's sheets, where there is one line.</summary>
    public string Foot() => string.Join("　", new[]
    {
        "— 扱っていない区分", PublishedZeros().Count == 0 ? "" : "0 公表のまま", "- 比べる件数なし",
        $"増減率は{_query.Basis.Label()}{(LeftOut() is { } items ? $"（{_query.Span.From.OfficialLabel} との比較は{items}を除く）" : "")}", Wards().TrimEnd('。'),
    }.Where(note => note.Length > 0));

    /// <summary>The table has a zero for an item that began later, in one of these years.</summary>
    public bool HasPublishedZeros(YearSpan span) => PublishedZeros().Any(year => span.From <= year && year <= span.To);

    private string Signs()
    {
        var zeros = PublishedZeros();
        var zero = zeros.Count == 0 ? "" : $"、0 は公表のままの 0（{string.Join("・", zeros.Select(year => year.EraLabel))}は取扱い開始前の区分があります）";
        return $"— はその窓口で扱っていない区分{zero}、増減率の - は比べる年度の件数がないことを示します。";
    }

    private string Basis() => _query.Basis switch
    {
        ComparisonBasis.AllItems => "増減率はすべての区分と窓口で比べます（全件）。新しい区分や窓口の分も「増えた」ことになります。",
        ComparisonBasis.CommonItems => "増減率は両年度とも扱った区分で比べます（共通区分）。"
            + (LeftOut() is { } items ? $"{items}は途中で始まったため、始まる前の年度との比較では除きます。" : ""),
        ComparisonBasis.ContinuingOffices => "増減率は、共通区分について、両年度を通して開いていて件数のある窓口だけで比べます（継続窓口）。",
        ComparisonBasis.UnchangedOffices => "増減率は、継続窓口のうち条件の変わらない窓口だけで比べます（不変窓口）。窓口を替えた人の分は含まれます。",
    };

    /// <summary>Years from before the wards are counted in the wards that came later.</summary>
    private string Wards()
    {
        var began = _query.Figures.Offices.SelectMany(office => office.Periods)
            .Where(period => period.Kind == OfficeKind.WardOffice).Min(period => period.ValidFrom);
        if (began is null || began <= _query.Span.From.FirstDay) return "";
        var last = _query.Span.To.LastDay < began ? _query.Span.To : FiscalYear.Of(began.Value).Previous;
        return $"{YearText.Range(_query.Span.From, last)}は{JapaneseDate.YearMonth(began.Value)}に始まった区の区域で集計しています。";
    }

    private string Marks()
    {
        var marks = table.Rows.SelectMany(row => row.Years).Select(table.Mark).ToHashSet();
        var notes = new List<string>();
        if (marks.Contains("途中") && YearState.Of(_query.Figures, _query.Scope, _query.Figures.RunningYear).Through is { } date)
            notes.Add($"途中は{YearText.Until(date)}までの年度途中です");
        if (marks.Contains("未入力あり")) notes.Add("未入力ありは入力していない月や日のある年度です");
        if (marks.Contains("速報")) notes.Add("速報はまだ締めていない月のある年度です");
        return notes.Count == 0 ? "" : string.Join("。", notes) + "。";
    }

    private string Without() => table.YearsWithout.Count == 0 ? "" : $"{string.Join("、", Runs(table.YearsWithout))}は件数の記録がありません。";

    private string Source() => table.Rows.Any(row => row.Office is { } office && _query.Span.Years.Any(year => _query.Figures.Of(office, year).IsPublished))
        ? $"公表値の出典：{_query.Where.CityName}。"
        : "";

    private string? LeftOut() => _query.Basis == ComparisonBasis.AllItems ? null : table.Columns.LeftOut;

    /// <summary>Years in which a zero is printed for an item that began later.</summary>
    private List<FiscalYear> PublishedZeros() =>
    [
        .. _query.Span.Years.Where(year => table.Rows.Any(row => Enumerable.Range(0, _query.Figures.Items.Count).Any(column =>
            _query.Figures.Items[column].FirstFiscalYear > year.StartYear
            && row.Years[year.StartYear - _query.Span.From.StartYear].Cells[column] == FigureCell.Number(0)))),
    ];

    private static IEnumerable<string> Runs(IReadOnlyList<FiscalYear> years)
    {
        var start = 0;
        for (var index = 1; index <= years.Count; index++)
        {
            if (index < years.Count && years[index - 1].Next == years[index]) continue;
            yield return YearText.Range(years[start], years[index - 1]);
            start = index;
        }
    }
}
