using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>What happened to the scope of the page: the one place it asks.</summary>
internal static class MonthlyEvents
{
    public static IReadOnlyList<ChartEvent> Of(MonthlyTrendQuery query, YearSpan span) => OfficeEvents.Of(query.Figures.Yearly, query.Scope, span);

    /// <summary>「平成28年4月 熊本地震」, or the first and how many there are.</summary>
    public static string Name(IReadOnlyList<ChartEvent> events) =>
        $"「{events[0].Label.Replace('　', ' ')}」{(events.Count > 1 ? $"など {events.Count}件の出来事" : "")}";
}
