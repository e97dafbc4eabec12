using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>Where an office's month stands on its way to being closed.</summary>
public enum OfficeMonthState
{
    /// <summary>入力中</summary>
    Open = 1,

    /// <summary>提出済</summary>
    Submitted = 2,

    /// <summary>承認済</summary>
    Approved = 3,

    /// <summary>締め済</summary>
    Locked = 4,
}

/// <summary>
/// The month of an office. Every write of a count and every transition first updates this row (state check, revision + 1)
/// in its transaction: that orders the writers of one office-month. What led here stands in <see cref="Closing.OfficeMonthStep"/>.
/// </summary>
[NotAudited, VersionScope(DataScope.Counts)]
public sealed class OfficeMonth
{
    private OfficeMonth() { }

    public OfficeMonth(int officeId, DateOnly month, OfficeMonthState state = OfficeMonthState.Open, bool isSample = false)
    {
        if (month.Day != 1) throw new ArgumentException("A month is named by its first day.", nameof(month));
        OfficeId = officeId;
        Month = month;
        State = state;
        IsSample = isSample;
    }

    public int OfficeId { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; private set; }

    public OfficeMonthState State { get; internal set; }

    /// <summary>Grows with every write of a count and every transition: what a person saw is named by it.</summary>
    public long Revision { get; internal set; }

    /// <summary>Holds invented counts: every page that shows them says サンプル.</summary>
    public bool IsSample { get; private set; }

    /// <summary>差戻し: open again because it was sent back.</summary>
    public bool IsReturned { get; internal set; }

    /// <summary>Of the last submission, UTC; null while the month is open.</summary>
    public DateTime? SubmittedAt { get; internal set; }

    /// <summary>Who submitted last: that person never approves.</summary>
    public int? SubmittedById { get; internal set; }

    /// <summary>Of the last approval, UTC; null before.</summary>
    public DateTime? ApprovedAt { get; internal set; }

    /// <summary>Of the last correction since the approval, UTC; such a month is approved again before it is locked.</summary>
    public DateTime? CorrectedAt { get; internal set; }
}
