using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Answer of <c>GET /api/v1/window-counts/closing</c>: every office that owes the month.</summary>
public sealed record ClosingResponse(string Month, DateOnly DueOn, IReadOnlyList<OfficeMonthResponse> Offices);

/// <param name="State"><c>open</c>, <c>submitted</c>, <c>approved</c> or <c>locked</c>.</param>
/// <param name="Returned">Open again because it was sent back.</param>
/// <param name="Version">To be sent with a step; it changes with every write of the month.</param>
/// <param name="Timeliness"><c>not-due</c>, <c>on-time</c>, <c>late</c> or <c>missing</c>.</param>
/// <param name="LateDays">Business days of the city hall.</param>
/// <param name="DaysEntered">Null once the month is locked.</param>
/// <param name="Corrected">Corrected after an approval, or opened again.</param>
public sealed record OfficeMonthResponse(
    string Office, string Name, string Ward, string State, bool Returned, string Version, string Timeliness, int LateDays,
    int? DaysEntered, int? DaysConfirmed, int? DaysExpected, DateTime? SubmittedAt, DateTime? ApprovedAt, bool Corrected, int OpenAlerts, int HeldTallies)
{
    internal static OfficeMonthResponse Of(ClosingRow row, ClosingCell cell) => new(
        cell.Office.Slug, row.Period.Name, row.Period.Ward.Slug, cell.State.Slug(), cell.IsReturned, MonthVersion.Write(cell.Revision),
        NameOf(cell.Timeliness.Kind), cell.Timeliness.LateDays,
        cell.CountsDays ? cell.DaysEntered : null, cell.CountsDays ? cell.DaysConfirmed : null, cell.CountsDays ? cell.DaysExpected : null,
        cell.Row?.SubmittedAt, cell.Row?.ApprovedAt, cell.WasCorrected, cell.OpenAlerts, cell.HeldTallies);

    private static string NameOf(Timeliness kind) => kind switch
    {
        Core.WindowCounts.Closing.Timeliness.NotDue => "not-due",
        Core.WindowCounts.Closing.Timeliness.OnTime => "on-time",
        Core.WindowCounts.Closing.Timeliness.Late => "late",
        Core.WindowCounts.Closing.Timeliness.Missing => "missing",
    };
}

/// <summary>Answer of a step that was taken.</summary>
public sealed record MonthMovedResponse(string Office, string Month, string State, string Version);
