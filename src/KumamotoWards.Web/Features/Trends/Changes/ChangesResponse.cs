using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>A change taken apart, as JSON; all counts are in 件.</summary>
public sealed record ChangesResponse(
    int From,
    int To,
    string Basis,
    string Geography,
    [property: Description("office（窓口）、ward（区）、city（市）")] string Scope,
    string Slug,
    string Name,
    [property: Description("はじめの年度の件数（全件）")] long Before,
    [property: Description("おわりの年度の件数（全件）")] long After,
    long Delta,
    [property: Description("before に順に足すと after になる")] IReadOnlyList<ChangesResponseStep> Steps,
    [property: Description("比べ方ごとの増減")] IReadOnlyList<YearlyTrendChange> Changes,
    [property: Description("はじめの年度を替えたときの同じ比較")] IReadOnlyList<YearlyTrendChange> BaseYears)
{
    internal static ChangesResponse Of(ChangesQuery query)
    {
        var bridge = query.Breakdown.Bridge;
        return new(
            query.From.StartYear, query.To.StartYear, query.Basis.Slug(), query.View.Geography.Slug(),
            ViewSeries.KindOf(query.Scope), query.Scope.Slug, query.Scope.Name,
            bridge.Before, bridge.After, bridge.After - bridge.Before,
            [.. query.Breakdown.Steps.Select(ChangesResponseStep.Of)],
            [.. ComparisonBasisText.All.Select(basis => YearlyTrendChange.Of(query.Compare(basis)))],
            [.. query.BaseYears.Years.SelectMany(year => new[] { YearlyTrendChange.Of(year.Chosen), YearlyTrendChange.Of(year.Beside) })]);
    }
}

public sealed record ChangesResponseStep(
    [property: Description("unchanged（条件の変わらない窓口）、broken-series（拡充などで条件が変わった窓口）、opened（新設）、closed（終了）、one-sided（片方の年度だけ）、items（始まった・なくなった区分）")] string Kind,
    long Before,
    long After,
    long Delta,
    IReadOnlyList<ChangesResponseWindow> Windows,
    IReadOnlyList<ChangesResponseItem> Items)
{
    internal static ChangesResponseStep Of(ChangeStep step) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName($"{step.Kind}"), step.Before, step.After, step.Delta,
        [.. step.Windows.Select(window => new ChangesResponseWindow(
            window.Office.Slug, window.Before, window.After, window.Delta,
            window.Passage == WindowPassage.Stays ? null : window.Passage.ToString().ToLowerInvariant()))],
        [.. step.Items.Select(item => new ChangesResponseItem(item.Item.Slug, item.Before, item.After, item.Delta))]);
}

public sealed record ChangesResponseWindow(
    string Office,
    [property: Description("件数のない年度は null")] long? Before,
    long? After,
    long Delta,
    [property: Description("joined（ほかの区から移ってきた）、left（ほかの区へ移った）")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Passage);

public sealed record ChangesResponseItem(string Item, long? Before, long? After, long Delta);
