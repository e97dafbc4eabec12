using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Draws a snapshot: its figures from the snapshot alone, what happened to the offices meanwhile from the register.</summary>
public static class EvidenceChart
{
    public static LineChart Of(EvidenceSnapshot snapshot, string caption, YearlyFigures figures) => new()
    {
        Title = $"{caption}（{snapshot.Basis.Label()}）",
        Summary = string.Join("。", snapshot.Series.Select(Sentence)) + "。",
        SummaryIsElsewhere = true,
        TableIsElsewhere = true,
        HasPointFigures = true,
        Years = Years(snapshot),
        Series = [.. snapshot.Series.Select((series, place) => new ChartSeries(EvidenceText.Name(series), SeriesStyle.At(place), [.. series.Years.Select(year => year.Value)])
        {
            NameLines = [series.Name, EvidenceText.What(series)],
        })],
        Events = Events(snapshot, figures),
    };

    public static IReadOnlyList<ChartYear> Years(EvidenceSnapshot snapshot) =>
        [.. snapshot.Series[0].Years.Select((_, place) => Year([.. snapshot.Series.Select(series => series.Years[place])], isLast: snapshot.From + place == snapshot.To))];

    private static ChartYear Year(IReadOnlyList<EvidenceYear> known, bool isLast)
    {
        var year = new FiscalYear(known[0].FiscalYear);
        // A year that ended with gaps is no running one: it lacks months in the middle, not the last.
        var through = known.Where(each => !each.Complete && each.Value is not null).Select(each => each.Through).Where(date => date < year.LastDay).Max();
        return new ChartYear(year.StartYear, year.ShortLabel)
        {
            IsSample = known.Any(each => each.Sample && each.Value is not null),
            Through = isLast && through is { } date ? YearText.Until(date) : null,
        };
    }

    private static IReadOnlyList<ChartEvent> Events(EvidenceSnapshot snapshot, YearlyFigures figures)
    {
        var span = new YearSpan(new FiscalYear(snapshot.From), new FiscalYear(snapshot.To));
        var offices = snapshot.Series.Where(series => series.Scope == TrendScopeKind.Office).Select(series => series.Slug).Distinct()
            .Select(slug => figures.Offices.FirstOrDefault(office => office.Slug == slug)).OfType<Core.Organization.Office>();
        return OfficeEvents.Of(figures, [.. offices.Select(office => TrendScope.Of(figures, office))], span);
    }

    private static string Sentence(EvidenceSeries series) =>
        $"{EvidenceText.Name(series)}は、" + string.Join("、", series.Years.Select(year => $"{new FiscalYear(year.FiscalYear).EraLabel} {(year.Value is { } value ? Figures.Cases(value) : EvidenceText.Cell(year))}"));
}
