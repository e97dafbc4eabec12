using System.Globalization;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Answer of <c>GET /api/v1/window-counts/daily</c>: every day of the span.</summary>
public sealed record DailyResponse(string Office, IReadOnlyList<DailyResponseDay> Days);

/// <param name="Status"><c>open</c> or <c>confirmed</c>.</param>
/// <param name="Counts">By item slug; a blank item is absent.</param>
public sealed record DailyResponseDay(DateOnly Date, string Status, bool BusinessDay, IReadOnlyDictionary<string, int> Counts)
{
    internal static DailyResponseDay Of(DayFigures day) => new(
        day.Date, day.IsConfirmed ? "confirmed" : "open", day.IsBusinessDay, day.Counts.ToDictionary(count => count.Item.Slug, count => count.Value));
}

/// <summary>Answer of a <c>PUT</c> that was saved.</summary>
public sealed record DailySavedResponse(IReadOnlyList<Guid> Accepted, IReadOnlyList<Guid> Duplicates, IReadOnlyList<CountWarning> Warnings, DateTime SavedAt);

/// <summary>A cell that somebody else changed: what the client saw, what stands there, by whom, when (UTC) and how.</summary>
public sealed record ConflictResponse(string Item, DateOnly Date, int? Expected, int? Actual, string? By, DateTime? At, string? Kind)
{
    internal static ConflictResponse Of(CountConflict conflict) => new(
        conflict.Item, conflict.Date, conflict.Expected, conflict.Actual, conflict.By, conflict.At, conflict.Kind is { } kind ? NameOf(kind) : null);

    private static string NameOf(CountLineKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);
}

/// <summary>A line that cannot be recorded as it is.</summary>
/// <param name="Line">Its position in the request, from 0.</param>
public sealed record LineErrorResponse(int Line, string? Id, string? Item, DateOnly? Date, string Code, string Detail)
{
    internal static LineErrorResponse Of(LineError error) => new(error.Line, error.Id, error.Item, error.Date, error.Code, error.Message);
}

/// <summary>Answer of <c>POST /api/v1/window-counts/tallies</c>. Held lines are kept on the server until the office resolves them.</summary>
public sealed record TalliesResponse(IReadOnlyList<Guid> Accepted, IReadOnlyList<Guid> Duplicates, IReadOnlyList<HeldResponse> Held)
{
    internal static TalliesResponse Of(TalliesRecorded recorded) => new(
        recorded.Accepted, recorded.Duplicates, [.. recorded.Held.Select(line => new HeldResponse(line.Id, line.Code, line.Message))]);
}

/// <param name="Code"><c>month-submitted</c>, <c>month-approved</c>, <c>month-locked</c>, <c>below-zero</c> …</param>
public sealed record HeldResponse(Guid Id, string Code, string Detail);
