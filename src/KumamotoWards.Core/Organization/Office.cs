using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Organization;

/// <summary>
/// A place with windows (区役所, 出張所 …). Its slug is stable; name, kind and ward are true in time and
/// live in <see cref="Periods"/>; what happened at a boundary between periods lives in <see cref="Changes"/>.
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class Office
{
    public const int SlugMaxLength = 60;

    private readonly List<OfficePeriod> _periods = [];
    private readonly List<OfficeChange> _changes = [];

    private Office() { }

    public Office(string slug, int displayOrder, GeographicPoint? location = null)
    {
        Slug = slug;
        DisplayOrder = displayOrder;
        Location = location;
    }

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>Position in the published table, unique over the city.</summary>
    public int DisplayOrder { get; private set; }

    /// <summary>Approximate (some 500 m); null where only the name is known.</summary>
    public GeographicPoint? Location { get; private set; }

    public IReadOnlyList<OfficePeriod> Periods => _periods;
    public IReadOnlyList<OfficeChange> Changes => _changes;

    /// <summary>First day of the office; null where it was open before anything recorded.</summary>
    public DateOnly? OpenedOn => _periods.MinBy(period => period.ValidFrom ?? DateOnly.MinValue)?.ValidFrom;

    /// <summary>Last day of the office; null while it is open.</summary>
    public DateOnly? ClosedOn => LastPeriod.ValidTo;

    /// <summary>How the office is called now, or was at its end.</summary>
    public OfficePeriod LastPeriod => _periods.MaxBy(period => period.ValidFrom ?? DateOnly.MinValue)
        ?? throw new InvalidOperationException($"Office {Slug} has no period.");

    /// <summary>The period that covers the date, or the nearest one when the office was not open then.</summary>
    public OfficePeriod PeriodAt(DateOnly date) =>
        _periods.Find(period => period.Covers(date))
        ?? (date < OpenedOn ? _periods.MinBy(period => period.ValidFrom ?? DateOnly.MinValue)! : LastPeriod);

    public bool IsOpenOn(DateOnly date) => _periods.Exists(period => period.Covers(date));

    /// <summary>Open on every day from the first to the last, under whatever name, kind and ward.</summary>
    public bool IsOpenThroughout(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last;)
        {
            if (_periods.Find(period => period.Covers(date)) is not { } period) return false;
            if (period.ValidTo is not { } end || end >= last) return true;
            date = end.AddDays(1);
        }
        return true;
    }

    /// <summary>A person said that figures before and after a date in (after, until] are not one series.</summary>
    public bool HasBreakBetween(DateOnly after, DateOnly until) =>
        _changes.Exists(change => change.BreaksSeries && after < change.EffectiveOn && change.EffectiveOn <= until);

    public void AddPeriod(OfficePeriod period) => _periods.Add(period);

    public void AddChange(OfficeChange change) => _changes.Add(change);
}
