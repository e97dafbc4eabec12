namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>What became of a form of the grid.</summary>
public abstract record MonthlyOutcome;

/// <summary>Everything stands as typed.</summary>
public sealed record MonthlyStored(string Title, string Text) : MonthlyOutcome;

/// <summary>Something must be corrected or chosen: the page shows what, with all else as typed.</summary>
public sealed record MonthlyToCorrect(MonthlyPage Page) : MonthlyOutcome;

/// <summary>Not this person's counts.</summary>
public sealed record MonthlyForbidden : MonthlyOutcome;
