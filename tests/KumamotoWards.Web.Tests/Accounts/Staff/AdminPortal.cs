using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

/// <summary>The steps of an administrator, for tests of the staff pages.</summary>
internal static class AdminPortal
{
    public static readonly Dictionary<string, string?> Nothing = [];

    public static async Task<string> UnitIdAsync(this PortalClient admin, string label) =>
        (await admin.GetPageAsync("/admin/staff/new")).QuerySelectorAll("#Assignment_UnitId option").Single(option => option.TextContent == label).GetAttribute("value")!;

    /// <summary>Sends a transfer; dates are yyyy-MM-dd.</summary>
    public static async Task<HttpResponseMessage> TransferAsync(this PortalClient admin, string staffNumber, string unit, string from, bool endsPrimary = true, string kind = "Primary") =>
        await admin.PostFormAsync($"/admin/staff/{staffNumber}/assignments/new", new Dictionary<string, string?>
        {
            ["Assignment.UnitId"] = await admin.UnitIdAsync(unit),
            ["Assignment.Kind"] = kind,
            ["Assignment.ValidFrom"] = from,
            ["Assignment.Title"] = "主任",
            ["EndsPrimary"] = endsPrimary ? "true" : "false",
            ["Reason"] = "令和9年4月1日付け発令",
        });

    /// <summary>The lines of the error summary.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this HttpResponseMessage response) =>
        [.. (await PortalClient.ReadPageAsync(response)).QuerySelectorAll(".error-summary li").Select(line => line.TextContent)];

    /// <summary>The error beside a field.</summary>
    public static string? ErrorAt(this IHtmlDocument page, string fieldId) => page.QuerySelector($"#{fieldId}-error")?.TextContent;
}
