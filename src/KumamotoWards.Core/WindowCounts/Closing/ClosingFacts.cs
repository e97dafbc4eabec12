using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Recording;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>What was read for a board, and what it says of each office-month.</summary>
internal sealed class ClosingFacts
{
    private readonly CountRules _rules;
    private readonly IReadOnlyList<DateOnly> _months;
    private readonly DateOnly _first;
    private readonly Dictionary<(int, DateOnly), OfficeMonth> _rows;

    private ClosingFacts(CountRules rules, IReadOnlyList<DateOnly> months, DateOnly first, IEnumerable<OfficeMonth> rows)
    {
        (_rules, _months, _first) = (rules, months, first);
        _rows = rows.ToDictionary(row => (row.OfficeId, row.Month));
    }

    public bool IsSample => _rows.Values.Any(row => row.IsSample);

    private Dictionary<(int, DateOnly), int> Counts { get; set; } = [];
    private Dictionary<(int, DateOnly), int> Confirmations { get; set; } = [];
    private OneFigures? Figures { get; set; }
    private ILookup<(int, DateOnly), int> Alerts { get; set; } = Nothing;
    private ILookup<(int, DateOnly), int> Held { get; set; } = Nothing;
    private ILookup<(int, DateOnly), StepSummary> Steps { get; set; } = Array.Empty<StepSummary>().ToLookup(step => (step.OfficeId, step.Month));

    private static ILookup<(int, DateOnly), int> Nothing { get; } = Array.Empty<int>().ToLookup(_ => (0, DateOnly.MinValue));

    public static async Task<ClosingFacts> LoadAsync(ClosingReads reads, CountRules rules, IReadOnlyList<DateOnly> months, bool withDays, CancellationToken cancellationToken)
    {
        var thisMonth = new DateOnly(rules.Today.Year, rules.Today.Month, 1);
        var facts = new ClosingFacts(rules, months, await reads.FirstOwedAsync(cancellationToken) ?? thisMonth, await reads.MonthsAsync(cancellationToken))
        {
            Steps = await reads.StepsAsync(cancellationToken),
            Alerts = await reads.AlertsAsync(cancellationToken),
            Held = await reads.HeldAsync(cancellationToken),
        };
        if (!withDays || facts.FirstNotLocked() is not { } first) return facts;
        facts.Counts = await reads.CountsAsync(first, cancellationToken);
        facts.Confirmations = await reads.ConfirmationsAsync(first, cancellationToken);
        facts.Figures = await reads.FiguresAsync([.. rules.Directory.Offices.Select(office => office.Id)], first, cancellationToken);
        return facts;
    }

    /// <summary>The months that the office owes and that have begun.</summary>
    public IEnumerable<DateOnly> Owed(Office office) =>
        _months.Where(month => month <= _rules.Today && (month >= _first || _rows.ContainsKey((office.Id, month))) && MonthUnits.IsOwed(_rules, office, month));

    public ClosingCell Cell(Office office, DateOnly month, DueDays due)
    {
        var row = _rows.GetValueOrDefault((office.Id, month));
        var days = row?.State == OfficeMonthState.Locked ? [] : OfficeDays.Of(_rules, office, month);
        var past = days.Where(date => date <= _rules.Today).Select(date => (Date: date, Items: Expected(office, date))).ToList();
        return new ClosingCell(
            office, month, row, days.Count,
            past.Count(day => Counts.GetValueOrDefault((office.Id, day.Date)) >= day.Items.Count),
            past.Count(day => Confirmations.GetValueOrDefault((office.Id, day.Date)) >= day.Items.Select(item => item.ResponsibleUnitId).OfType<int>().Distinct().Count()),
            MonthTimeliness.Of(row, month, due, _rules.Today),
            Alerts[(office.Id, month)].Sum(), Held[(office.Id, month)].Sum(), WasCorrected(row, office, month), IsReopenAsked(row, office, month));
    }

    private List<OfficeCountItem> Expected(Office office, DateOnly date) =>
        [.. Figures?.Without(_rules.ExpectedOn(office, date), date) ?? _rules.ExpectedOn(office, date)];

    private DateOnly? FirstNotLocked() => _months
        .Where(month => _rules.Directory.Offices.Any(office => Owed(office).Contains(month) && _rows.GetValueOrDefault((office.Id, month))?.State != OfficeMonthState.Locked))
        .Select(month => (DateOnly?)month).FirstOrDefault();

    private bool WasCorrected(OfficeMonth? row, Office office, DateOnly month) =>
        row?.CorrectedAt is not null || Steps[(office.Id, month)].Any(step => step is { Action: OfficeMonthAction.Reopen } or { Action: OfficeMonthAction.Approve, Times: > 1 });

    /// <summary>Asked for since the month was submitted or locked; while it is open there is nothing to reopen.</summary>
    private bool IsReopenAsked(OfficeMonth? row, Office office, DateOnly month)
    {
        var closing = row?.State switch
        {
            OfficeMonthState.Submitted => OfficeMonthAction.Submit,
            OfficeMonthState.Locked => OfficeMonthAction.Lock,
            _ => (OfficeMonthAction?)null,
        };
        if (closing is null || LastStep(office, month, OfficeMonthAction.RequestReopen) is not { } asked) return false;
        return LastStep(office, month, closing.Value) is not { } closed || asked > closed;
    }

    private long? LastStep(Office office, DateOnly month, OfficeMonthAction action) =>
        Steps[(office.Id, month)].Where(step => step.Action == action).Select(step => (long?)step.LastId).FirstOrDefault();
}
