using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>The change as a file: a row for each item at each window. The columns sum to the two totals.</summary>
internal static class ChangesCsv
{
    public static FileContentResult Of(ChangesQuery query) => CsvFile.Of(
        $"増減の内訳_{query.From}-{query.To}",
        query.Breakdown.Steps.SelectMany(step => step.Cells.Select(cell => (Step: step, Cell: cell))),
        Columns(query));

    private static CsvColumn<(ChangeStep Step, CellChange Cell)>[] Columns(ChangesQuery query) =>
    [
        new("はじめの年度", _ => query.From.StartYear),
        new("おわりの年度", _ => query.To.StartYear),
        new("範囲", _ => query.Scope.Name),
        new("内訳", row => row.Step.Step.Label(query.From, query.Figures.Today)),
        new("窓口コード", row => row.Cell.Office.Slug),
        new("窓口", row => query.Figures.NameOf(row.Cell.Office)),
        new("件数区分コード", row => row.Cell.Item.Slug),
        new("件数区分", row => row.Cell.Item.Name),
        new($"{query.From.EraLabel}（件）", row => row.Cell.Before),
        new($"{query.To.EraLabel}（件）", row => row.Cell.After),
        new("増減（件）", row => row.Cell.Delta),
        new("入る比べ方", row => BasesWith(row.Step.Kind)),
        new("サンプル", _ => query.State(query.From).IsSample || query.State(query.To).IsSample ? "サンプル" : null),
    ];

    private static string BasesWith(BridgeStepKind kind) =>
        string.Join('・', ComparisonBasisText.All.Where(basis => kind.IsIn(basis)).Select(basis => basis.Label()));
}

/// <summary>The same comparison for every possible first year, as a file.</summary>
internal static class BaseYearsCsv
{
    public static FileContentResult Of(ChangesQuery query) => CsvFile.Of(
        $"はじめの年度ごとの増減_{query.To}",
        query.BaseYears.Years.SelectMany(year => new[] { year.Chosen, year.Beside }),
        [
            new("はじめの年度", change => change.From.StartYear),
            new("はじめの年度（和暦）", change => change.From.EraLabel),
            new("おわりの年度", change => change.To.StartYear),
            new("範囲", _ => query.Scope.Name),
            new("比較の基準", change => change.Basis.Label()),
            new("比べた窓口数", change => change.Windows.Count),
            new("はじめの件数（件）", change => change.Before),
            new("おわりの件数（件）", change => change.After),
            new("増減（件）", change => change.Delta),
            new("増減率（%）", change => change.Percent),
            new("増減率がない理由", change => change.Percent is null ? BasisText.Reason(change.Reason) : null),
        ]);
}
