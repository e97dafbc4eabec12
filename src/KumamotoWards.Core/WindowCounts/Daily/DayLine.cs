namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>One cell as a client wants it.</summary>
/// <param name="Id">The client's id of this line; a resend is recognised by it.</param>
/// <param name="Item">Slug of the count item.</param>
/// <param name="Count">The number, or null for blank.</param>
/// <param name="Expected">What the client last saw; null = blank.</param>
/// <param name="Reason">Why the number is unusual, or was changed.</param>
public sealed record DayLine(Guid Id, DateOnly Date, string Item, int? Count, int? Expected, string? Reason);

/// <summary>What is wrong with one line.</summary>
/// <param name="Line">Position in what was sent, from 0.</param>
/// <param name="Id">As sent.</param>
/// <param name="Item">As sent.</param>
public sealed record LineError(int Line, string? Id, string? Item, DateOnly? Date, string Code, string Message);

/// <summary>Somebody else changed the cell since the client saw it.</summary>
/// <param name="By">Name of the person; null for the system.</param>
/// <param name="At">UTC; null when the cell has no line.</param>
public sealed record CountConflict(string Item, DateOnly Date, int? Expected, int? Actual, int? Wanted, string? By, DateTime? At, Ledger.CountLineKind? Kind);

/// <summary>A number was saved that a rule finds odd, without a reason.</summary>
/// <param name="Item">Slug; null where the whole day is odd.</param>
/// <param name="Low">Of the usual range; null where there is none.</param>
/// <param name="Rule">Code of the rule.</param>
public sealed record CountWarning(string? Item, DateOnly Date, int Count, int? Low, int? High, string Message, string Rule);

/// <summary>What became of a save. Nothing is saved unless it is <see cref="DailySaved"/>.</summary>
public abstract record DailySaveResult;

/// <param name="Accepted">Ids of the lines whose cells now stand as asked.</param>
/// <param name="Duplicates">Ids that had been saved before.</param>
/// <param name="At">UTC.</param>
public sealed record DailySaved(IReadOnlyList<Guid> Accepted, IReadOnlyList<Guid> Duplicates, IReadOnlyList<CountWarning> Warnings, DateTime At) : DailySaveResult;

/// <summary>The person may not write at least one of the cells.</summary>
public sealed record DailySaveForbidden(string Message) : DailySaveResult;

/// <summary>Lines that can never be saved as they are.</summary>
public sealed record DailySaveInvalid(IReadOnlyList<LineError> Errors) : DailySaveResult;

/// <summary>Others were first: the person sees both values and chooses.</summary>
public sealed record DailySaveConflict(IReadOnlyList<CountConflict> Conflicts) : DailySaveResult;

/// <summary>The ledger refused lines: the month is not open, or an id was used before for something else.</summary>
public sealed record DailySaveRefused(IReadOnlyList<LineError> Errors) : DailySaveResult;
