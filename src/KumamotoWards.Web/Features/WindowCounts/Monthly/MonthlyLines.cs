using System.Security.Cryptography;
using System.Text;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>A cell that this person changed, and the line that it asks the ledger for.</summary>
internal sealed record MonthlyLine(Office Office, MonthlyCell Cell, string Label, DayLine Line);

/// <summary>The lines of a form: only cells that this person changed, so that nobody else's work is touched.</summary>
internal static class MonthlyLines
{
    public static List<MonthlyLine> Of(MonthlyPage page) =>
    [
        .. from row in page.Rows
           from cell in row.Cells
           where cell.Typed is not null
           let count = CountText.Read(cell.Typed).Count
           let reason = row.Data.MonthState == OfficeMonthState.Approved ? page.Form.CorrectionReason : null
           select new MonthlyLine(
               row.Data.Office, cell, $"{row.Label}　{cell.Data.Item.Name}",
               new DayLine(IdOf(page.Form.Id, cell.Key, count), row.Data.Date, cell.Data.Item.Slug, count, cell.Seen, reason)),
    ];

    /// <summary>
    /// The same form with the same number makes the same line, so that it counts once when it is sent twice; the form once
    /// more with another number (by the back button) makes a new one.
    /// </summary>
    private static Guid IdOf(Guid form, string key, int? count) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form:N} {key} {count}"))[..16]);
}
