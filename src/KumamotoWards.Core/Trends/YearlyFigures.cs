using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends;

/// <summary>All yearly figures of the city in memory: published ones, and recorded months summed by fiscal year.</summary>
/// <param name="wards">In published order.</param>
/// <param name="offices">In published order, also those that have closed.</param>
/// <param name="items">In published order.</param>
/// <param name="officeYears">By <see cref="Office.Id"/>, since each load of the organisation makes other objects; a pair that is absent has no figures and nothing to wait for.</param>
/// <param name="readAt">When they were read from the database, in UTC.</param>
/// <param name="today">The business date then: the fiscal year it is in is still running.</param>
public sealed class YearlyFigures(
    IReadOnlyList<Ward> wards,
    IReadOnlyList<Office> offices,
    IReadOnlyList<CountItem> items,
    IReadOnlyDictionary<(int OfficeId, FiscalYear Year), OfficeYear> officeYears,
    DateTime readAt,
    DateOnly today)
{
    public IReadOnlyList<Ward> Wards { get; } = wards;
    public IReadOnlyList<Office> Offices { get; } = offices;
    public IReadOnlyList<CountItem> Items { get; } = items;
    /// <summary>Differs from reading to reading: what is made of these figures can be kept under it.</summary>
    public Guid Stamp { get; private init; } = Guid.NewGuid();

    /// <summary>The only kind of office in them; null where all are.</summary>
    public OfficeKind? Kind { get; private init; }

    public DateTime ReadAt { get; } = readAt;
    public DateOnly Today { get; } = today;
    public FiscalYear RunningYear { get; } = FiscalYear.Of(today);
    public ItemSet AllItems { get; } = new(items, _ => true);

    /// <summary>What headquarters wrote down of events, oldest first; see <see cref="TrendEvents"/> for all of them.</summary>
    public IReadOnlyList<TrendEvent> Notes { get; init; } = [];

    /// <summary>Every year with a figure, oldest first.</summary>
    public IReadOnlyList<FiscalYear> Years { get; } =
        [.. officeYears.Where(pair => pair.Value.Through is not null).Select(pair => pair.Key.Year).Distinct().Order()];

    public OfficeYear Of(Office office, FiscalYear year) =>
        officeYears.TryGetValue((office.Id, year), out var found) ? found : new OfficeYear(year);

    /// <summary>Nothing more is to come for the office's year, and nothing is missing in it.</summary>
    public bool IsComplete(Office office, FiscalYear year) => year < RunningYear && Of(office, year).HasEveryMonth;

    public Ward WardOf(Office office, FiscalYear year, Geography geography) => geography switch
    {
        Geography.AsNow => office.PeriodAt(Today).Ward,
        Geography.AsThen => office.PeriodAt(year.LastDay).Ward,
    };

    /// <summary>The office was open at some time of the span, or has figures in it.</summary>
    public bool IsPartOf(Office office, YearSpan span) =>
        office.Periods.Any(period => !(period.ValidFrom > span.To.LastDay) && !(period.ValidTo < span.From.FirstDay))
        || span.Years.Any(year => Of(office, year).Through is not null);

    /// <summary>The same figures with the offices of a kind alone, by what each is today or was at its end.</summary>
    public YearlyFigures OfKind(OfficeKind kind)
    {
        var kept = Offices.Where(office => office.PeriodAt(Today).Kind == kind).ToList();
        var notes = Notes.Where(note => note.Office is null || kept.Contains(note.Office));
        return new YearlyFigures(Wards, kept, Items, officeYears, ReadAt, Today) { Stamp = Stamp, Kind = kind, Notes = [.. notes] };
    }

    public bool HasOfficesIn(Ward ward) => Offices.Any(office => office.Periods.Any(period => period.Ward.Slug == ward.Slug));

    /// <summary>How the office is called today, or was at its end.</summary>
    public string NameOf(Office office) => office.PeriodAt(Today).Name;
}
