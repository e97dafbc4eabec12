namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>What became of a form of an office's day.</summary>
public abstract record DailyOutcome;

/// <summary>Everything stands as typed.</summary>
/// <param name="Title">What was saved.</param>
/// <param name="Text">When, how much and by whom.</param>
public sealed record DailyStored(string Title, string Text) : DailyOutcome;

/// <summary>Something must be corrected: the page shows what, with all else as typed.</summary>
public sealed record DailyToCorrect(DailyPage Page) : DailyOutcome;

/// <summary>Others changed the same cells first; nothing was saved.</summary>
public sealed record DailyToChoose(ConflictPage Page) : DailyOutcome;

/// <summary>Not this person's counts.</summary>
public sealed record DailyForbidden : DailyOutcome;
