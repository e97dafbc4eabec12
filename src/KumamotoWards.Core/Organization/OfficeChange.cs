using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Organization;

/// <summary>What happened at the boundary between two periods of an office.</summary>
public enum OfficeChangeKind
{
    /// <summary>新設</summary>
    Opened = 1,

    /// <summary>廃止・窓口終了</summary>
    Closed = 2,

    /// <summary>改称</summary>
    Renamed = 3,

    /// <summary>移転</summary>
    Moved = 4,

    /// <summary>種別変更</summary>
    Converted = 5,

    /// <summary>拡充</summary>
    Expanded = 6,
}

/// <summary>
/// A boundary in the life of an office. Whether figures before and after may be read as one series is what a person
/// says in <see cref="BreaksSeries"/>; it is never derived from the kind of change.
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class OfficeChange
{
    public const int NoteMaxLength = 200;

    private OfficeChange() { }

    public OfficeChange(DateOnly effectiveOn, OfficeChangeKind kind, bool breaksSeries, string? note)
    {
        if (effectiveOn.Day != 1) throw new ArgumentException("Offices change on the first of a month.", nameof(effectiveOn));
        EffectiveOn = effectiveOn;
        Kind = kind;
        BreaksSeries = breaksSeries;
        Note = note;
    }

    public int Id { get; private set; }
    public int OfficeId { get; private set; }

    /// <summary>First day of the new state: for a closure, the first day without the office.</summary>
    public DateOnly EffectiveOn { get; private set; }

    public OfficeChangeKind Kind { get; private set; }
    public bool BreaksSeries { get; private set; }
    public string? Note { get; private set; }
}
