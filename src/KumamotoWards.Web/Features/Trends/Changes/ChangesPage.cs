using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>The page of a change. Its parts are made only when the page is not already kept for these figures.</summary>
public sealed class ChangesPage(YearlyTrendFilter filter, ChangesQuery query)
{
    public ChangesQuery Query { get; } = query;

    /// <summary>The years as they were asked for, also where they cannot be shown.</summary>
    public (FiscalYear From, FiscalYear To) Asked => (SpanFilter.Read(filter.From) ?? Query.From, SpanFilter.Read(filter.To) ?? Query.To);

    public string CacheKey => $"{Query.Figures.Stamp:N} {Query.Address()}";

    public bool HasSample => Query.State(Query.From).IsSample || Query.State(Query.To).IsSample;

    public string Purpose => $"{Query.Scope.Name}　{Name(Query.From)}から{Name(Query.To)}まで{(Query.View.Item is { } item ? $"　{item.Name}" : "")}";

    public IEnumerable<SelectListItem> Years => new YearSpan(
            Min(Query.View.Where.All.Years.FirstOrDefault(Query.From), Min(Asked.From, Query.From)),
            Max(Query.View.Where.All.RunningYear, Max(Asked.To, Query.To)))
        .Years.Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));

    public LeadSentence Lead => ChangesLead.Of(Query);

    public BridgeChart Bridge => ChangeBridge.Of(Query.View, Query.Breakdown.Bridge, BasisCard.Of(Query.View, Query.Years, Query.Breakdown.Bridge));

    /// <summary>The bridge has more than one step; one alone would be a hairline between two equal bars.</summary>
    public bool HasSteps => Query.Breakdown.Steps.Count > 1 || Contributors is not { IsSaid: true };

    /// <summary>Null where a year is not whole: its windows differ by what is not entered yet.</summary>
    public Contributors? Contributors => HasPercent ? new Contributors(Query) : null;

    public BaseYearStrip BaseYears => new(Query);

    public IReadOnlyList<Comparison> Bases => [.. ComparisonBasisText.All.Select(Query.Compare)];

    /// <summary>942,631 −82,430 +58,843 ＝ 919,044件.</summary>
    public string Sum
    {
        get
        {
            var bridge = Query.Breakdown.Bridge;
            return $"{Figures.Count(bridge.Before)} {string.Join(' ', bridge.Steps.Select(step => Figures.Difference(step.Delta)))} ＝ {Figures.Cases(bridge.After)}";
        }
    }

    /// <summary>How the table's columns are headed: 平成25年度, and 速報 below where it is not final.</summary>
    public string? Mark(FiscalYear year)
    {
        var state = Query.State(year);
        return state.IsFinal || state.Through is null ? null : year == Query.Figures.RunningYear ? $"{YearText.Until(state.Through.Value)}まで、速報" : state.IsComplete ? "速報" : "未入力あり";
    }

    /// <summary>A number, or — where the year has none.</summary>
    public static string Cell(long? count) => ChartTable.Cell(count);

    /// <summary>A change of one window on the common items; none where a side is missing or small.</summary>
    public static string Percent(long? before, long? after) =>
        before is { } first && after is { } last && !RelativeFigures.IsSmall(first, last) ? Figures.Percent(Comparison.PercentOf(first, last)) : "-";

    /// <summary>Both years are whole.</summary>
    public bool HasPercent => Query.State(Query.From).IsComplete && Query.State(Query.To).IsComplete;

    private string Name(FiscalYear year) => Mark(year) is { } mark ? $"{year.EraLabel}（{year.StartYear}年度、{mark}）" : year.Label;

    private static FiscalYear Min(FiscalYear one, FiscalYear other) => one < other ? one : other;

    private static FiscalYear Max(FiscalYear one, FiscalYear other) => one > other ? one : other;
}
