using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>What happened to the offices of a scope, as events of a chart: openings, closings, and breaks of a series.</summary>
public static class OfficeEvents
{
    public static IReadOnlyList<ChartEvent> Of(YearlyFigures figures, TrendScope scope, YearSpan span)
    {
        var changes = from office in scope.OfficesIn(span.To)
                      from change in office.Changes
                      where span.From.FirstDay < change.EffectiveOn && change.EffectiveOn <= span.To.LastDay
                      where change.BreaksSeries || change.Kind is OfficeChangeKind.Opened or OfficeChangeKind.Closed
                      select (Office: office, change.Kind, change.EffectiveOn);
        return
        [
            .. changes.GroupBy(change => change.EffectiveOn).OrderBy(date => date.Key).Select(date => new ChartEvent(
                date.Key,
                $"{OfficeNames.Month(date.Key)}　{string.Join("、", date.GroupBy(change => change.Kind, change => change.Office).OrderBy(kind => kind.Key).Select(kind => Words(figures, [.. kind], kind.Key)))}")),
        ];
    }

    private static string Words(YearlyFigures figures, List<Office> offices, OfficeChangeKind kind) => offices.Count == 1
        ? $"{figures.NameOf(offices[0])}の{kind.Label()}"
        : $"{offices.Count}{OfficeNames.Noun(offices, figures.Today)}の{kind.Label()}";
}
