namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Why a month was not moved.</summary>
public enum MonthRefusal
{
    UnknownOffice = 1,

    /// <summary>The office owed no counts of that month.</summary>
    UnknownMonth = 2,

    Forbidden = 3,

    /// <summary>The submitter never approves.</summary>
    OwnSubmission = 4,

    ReasonRequired = 5,
    ReasonTooLong = 6,

    /// <summary>The month changed after it was shown.</summary>
    ChangedMeanwhile = 7,

    WrongState = 8,

    /// <summary>Days of it are still to come.</summary>
    MonthNotOver = 9,

    /// <summary>An expected cell is blank.</summary>
    Blanks = 10,

    /// <summary>Another section of the ward office has days that it has not confirmed.</summary>
    Unconfirmed = 11,

    /// <summary>A ward office's month is approved after those of its branches.</summary>
    BranchesNotApproved = 12,
}

public static class MonthRefusalText
{
    /// <summary>As the API names it.</summary>
    public static string Code(this MonthRefusal refusal) => refusal switch
    {
        MonthRefusal.UnknownOffice => "unknown-office",
        MonthRefusal.UnknownMonth => "unknown-month",
        MonthRefusal.Forbidden => "forbidden",
        MonthRefusal.OwnSubmission => "own-submission",
        MonthRefusal.ReasonRequired => "reason-required",
        MonthRefusal.ReasonTooLong => "reason-too-long",
        MonthRefusal.ChangedMeanwhile => "changed-meanwhile",
        MonthRefusal.WrongState => "wrong-state",
        MonthRefusal.MonthNotOver => "month-not-over",
        MonthRefusal.Blanks => "blank-items",
        MonthRefusal.Unconfirmed => "days-unconfirmed",
        MonthRefusal.BranchesNotApproved => "branches-not-approved",
    };
}
