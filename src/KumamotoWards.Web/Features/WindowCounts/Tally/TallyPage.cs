using System.Text.Encodings.Web;
using System.Text.Json;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>What the tally counter shows to one person.</summary>
/// <param name="Cards">What this person may count at the office today.</param>
/// <param name="Offices">Where this person may count; more than one only for people with several units.</param>
/// <param name="Notice">Why nothing, or little, can be counted.</param>
/// <param name="Held">Taps of the office that the server holds.</param>
public sealed record TallyPage(
    StaffSnapshot Reader, TallyDay Day, IReadOnlyList<TallyCard> Cards, IReadOnlyList<SelectListItem> Offices, string? Notice, int Held)
{
    // Razor encodes it for the attribute it stands in.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string OfficeName => Day.Office.PeriodAt(Day.Date).Name;

    public string Purpose => $"{OfficeName}　{JapaneseDate.Short(Day.Date)}";

    /// <summary>What the script needs, and keeps on the device for the next start without a line.</summary>
    public string Data => JsonSerializer.Serialize(new
    {
        person = Reader.StaffNumber,
        name = Reader.Name,
        unit = Reader.Primary?.UnitLabel,
        office = Day.Office.Slug,
        officeName = OfficeName,
        isSample = Day.IsSample,
        items = Cards.Select(card => new { item = card.Item, name = card.Name, unit = card.Unit, key = card.Key }),
        day = TallyDayResponse.Of(Day, Reader),
    }, Readable);
}
