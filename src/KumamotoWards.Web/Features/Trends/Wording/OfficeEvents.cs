using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>
/// What happened to a scope, as events of a chart: openings, closings and breaks of its offices, items that began or ended,
/// and the notes of headquarters. Changes of one day share a line; each note has its own. A line is parted where the whole
/// scope's figures break.
/// </summary>
public static class OfficeEvents
{
    public static IReadOnlyList<ChartEvent> Of(YearlyFigures figures, TrendScope scope, YearSpan span) => Of(figures, [scope], span);

    /// <summary>Of several scopes in one chart: what breaks only one of them is left to its series.</summary>
    public static IReadOnlyList<ChartEvent> Of(YearlyFigures figures, IReadOnlyList<TrendScope> scopes, YearSpan span)
    {
        var events = scopes.SelectMany(scope => TrendEvents.Of(figures, scope, span)).Distinct().ToList();
        var notes = events.Where(happened => happened.Note is not null).Select(note => Event(figures, scopes, [note], Words(figures, scopes, note)));
        var changes = events
            .Where(happened => happened.Item is not null || happened.Change is { } kind && (happened.BreaksSeries || IsDrawn(kind)))
            .GroupBy(happened => happened.From)
            .Select(day => Event(figures, scopes, [.. day], Words(figures, day)));
        return [.. changes.Concat(notes).OrderBy(happened => happened.Date)];
    }

    /// <summary>What opened, grew or closed beside an office, a line of words for each day: 平成24年4月　同じ区の東区役所の新設.</summary>
    public static IEnumerable<ChartEvent> Beside(YearlyFigures figures, Office office, YearSpan span) =>
        TrendEvents.Beside(figures, office, span).GroupBy(happened => happened.From)
            .Select(day => new ChartEvent(day.Key, $"{OfficeNames.Month(day.Key)}　同じ区の{string.Join("、", OfficeWords(figures, day))}"));

    private static ChartEvent Event(YearlyFigures figures, IReadOnlyList<TrendScope> scopes, List<TrendEvent> events, string words) =>
        new(events[0].From, words, events.Exists(happened => happened.BreaksSeries && scopes.All(scope => happened.Covers(scope, figures))));

    private static bool IsDrawn(OfficeChangeKind kind) => kind is OfficeChangeKind.Opened or OfficeChangeKind.Closed or OfficeChangeKind.Converted or OfficeChangeKind.Expanded;

    private static string Words(YearlyFigures figures, IGrouping<DateOnly, TrendEvent> day)
    {
        var offices = OfficeWords(figures, day);
        var items = day.Where(happened => happened.Item is not null).GroupBy(happened => happened.Item!.FirstFiscalYear == happened.Year.StartYear, happened => happened.Item!)
            .Select(group => $"{ItemNames.Join([.. group], figures.Items)}の{(group.Key ? "開始" : "終了")}");
        return $"{OfficeNames.Month(day.Key)}　{string.Join("、", offices.Concat(items))}";
    }

    private static IEnumerable<string> OfficeWords(YearlyFigures figures, IEnumerable<TrendEvent> day) =>
        day.Where(happened => happened.Change is not null).GroupBy(happened => happened.Change!.Value, happened => happened.Office!)
            .OrderBy(kind => kind.Key).Select(kind => Words(figures, [.. kind], kind.Key));

    private static string Words(YearlyFigures figures, List<Office> offices, OfficeChangeKind kind) => offices.Count == 1
        ? $"{figures.NameOf(offices[0])}の{kind.Label()}"
        : $"{offices.Count}{OfficeNames.Noun(offices, figures.Today)}の{kind.Label()}";

    private static string Words(YearlyFigures figures, IReadOnlyList<TrendScope> scopes, TrendEvent note)
    {
        var place = note.Office is { } office ? figures.NameOf(office) : note.Ward?.Name;
        return $"{note.When()}　{(place is null || scopes is [var only] && place == only.Name ? "" : place + "の")}{note.Text}";
    }
}
