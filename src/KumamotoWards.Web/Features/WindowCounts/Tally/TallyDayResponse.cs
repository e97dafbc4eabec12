using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>Answer of <c>GET /api/v1/window-counts/tallies</c>: the office's day as it stands now.</summary>
/// <param name="Person">職員番号 of who asks, so that a device notices that somebody else has signed in.</param>
/// <param name="Name">Of the same person.</param>
/// <param name="Date">Today's business date.</param>
/// <param name="At">Instant of the reading, UTC.</param>
/// <param name="Counts">By item slug; a blank item is absent.</param>
public sealed record TallyDayResponse(
    string Office, string Person, string Name, string Date, string At, int Total, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<TallyCounterResponse> Counting)
{
    internal static TallyDayResponse Of(TallyDay day, StaffSnapshot reader) => new(
        day.Office.Slug,
        reader.StaffNumber,
        reader.Name,
        day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Instant(day.ReadAt),
        day.Total,
        day.Items.Where(item => item.Value is not null).ToDictionary(item => item.Item.Slug, item => item.Value!.Value),
        [.. day.Counters.Select(counter => new TallyCounterResponse(counter.StaffNumber, counter.Name, Instant(counter.At)))]);

    private static string Instant(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Somebody who counts there.</summary>
/// <param name="Person">職員番号.</param>
/// <param name="At">When their last tap arrived, UTC.</param>
public sealed record TallyCounterResponse(string Person, string Name, string At);
