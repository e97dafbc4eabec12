using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts;

/// <summary>主務か兼務か</summary>
public enum AssignmentKind
{
    /// <summary>主</summary>
    Primary = 1,

    /// <summary>兼</summary>
    Concurrent = 2,
}

/// <summary>
/// A person belongs to a unit from–to (both inclusive, null = open end). Entered ahead for the transfers of 1 April,
/// it takes effect at 0:00 (Asia/Tokyo) of its first day.
/// </summary>
[VersionScope(DataScope.Staff)]
public sealed class Assignment
{
    public const int TitleMaxLength = 40;

    private Assignment() { }

    public Assignment(Unit unit, AssignmentKind kind, DateOnly validFrom, DateOnly? validTo, string title, bool isHead, bool isApprover)
    {
        if (validTo < validFrom) throw new ArgumentException("An assignment cannot end before it begins.", nameof(validTo));
        Unit = unit;
        UnitId = unit.Id;
        Kind = kind;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Title = title;
        IsHead = isHead;
        IsApprover = isApprover;
    }

    public int Id { get; private set; }
    public int StaffMemberId { get; private set; }
    public int UnitId { get; private set; }
    public Unit Unit { get; private set; } = null!;
    public AssignmentKind Kind { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    /// <summary>職名, e.g. 所長, 課長; for display.</summary>
    public string Title { get; private set; } = "";

    /// <summary>所属長: submits the unit's month.</summary>
    public bool IsHead { get; private set; }

    /// <summary>決裁者 in this unit.</summary>
    public bool IsApprover { get; private set; }

    public bool Covers(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    public bool Overlaps(Assignment other) =>
        (other.ValidTo is null || ValidFrom <= other.ValidTo) && (ValidTo is null || other.ValidFrom <= ValidTo);

    /// <exception cref="RuleViolationException">The last day lies before the first.</exception>
    public void EndOn(DateOnly lastDay)
    {
        if (lastDay < ValidFrom)
            throw new RuleViolationException("LastDay", $"最後の日は、配属の初日（{JapaneseDate.Western(ValidFrom)}）以降にしてください。");
        ValidTo = lastDay;
    }
}
