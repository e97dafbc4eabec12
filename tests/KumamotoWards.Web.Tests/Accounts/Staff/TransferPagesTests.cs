using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

public sealed class TransferPagesTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task ATransferEnteredAhead_TakesEffectAtMidnightInTokyo_WithoutANewSignIn()
    {
        using var admin = await _portal.SignInAsync("admin");
        using var saved = await admin.TransferAsync("D0001", "中央区役所 区民課", "2026-11-21");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var person = await _portal.SignInAsync("oe");

        _portal.Time.Advance(new TimeSpan(6, 57, 59));
        Assert.Equal("[\"出張所\"]", await RolesAsync(person));
        _portal.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("[\"区役所各課\"]", await RolesAsync(person));
    }

    [Fact]
    public async Task ATransfer_IsInTheAuditTrail_WithWhoAndWhy()
    {
        using var admin = await _portal.SignInAsync("admin");
        using var saved = await admin.TransferAsync("D0001", "中央区役所 区民課", "2027-04-01");
        var entries = await _portal.WithContextAsync(db => db.AuditEntries.Where(entry => entry.Entity == "Assignment" && entry.Reason != null).ToListAsync());
        var administrator = await _portal.WithContextAsync(db => db.StaffMembers.Where(person => person.StaffNumber == "D0007").Select(person => person.Id).SingleAsync());
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((administrator, "令和9年4月1日付け発令"), (entry.StaffMemberId, entry.Reason)));
        Assert.Contains(entries, entry => entry.Changes.Contains("\"ValidTo\":[null,\"2027-03-31\"]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASecondPrimary_IsRefusedAtTheField()
    {
        using var admin = await _portal.SignInAsync("admin");
        using var response = await admin.TransferAsync("D0001", "中央区役所 区民課", "2027-04-01", endsPrimary: false);
        Assert.Contains("重なります", (await PortalClient.ReadPageAsync(response)).ErrorAt("Assignment_ValidFrom")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAdministratorsAtOnce_TheSecondSeesWhatTheFirstDid()
    {
        using var admin = await _portal.SignInAsync("admin");
        var form = PortalClient.FormIn(await admin.GetPageAsync("/admin/staff/D0001/assignments/new"), "/admin/staff/D0001/assignments/new");
        using var first = await admin.TransferAsync("D0001", "東区役所 区民課", "2027-04-01");
        using var second = await admin.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Assignment.UnitId"] = await admin.UnitIdAsync("中央区役所 区民課"),
            ["Assignment.ValidFrom"] = "2027-06-01",
            ["Assignment.Title"] = "係長",
        });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await PortalClient.ReadPageAsync(second);
        Assert.Contains(page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent), unit => unit == "東区役所 区民課");
        Assert.Equal("係長", page.QuerySelector("#Assignment_Title")!.GetAttribute("value"));
        using var again = await admin.SubmitAsync(PortalClient.FormIn(page, "/admin/staff/D0001/assignments/new"), AdminPortal.Nothing);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task AnAssignment_CanBeEnded_AndOneEnteredAheadTakenBack()
    {
        using var admin = await _portal.SignInAsync("admin");
        using var transferred = await admin.TransferAsync("D0001", "中央区役所 区民課", "2027-04-01");
        var links = (await admin.GetPageAsync("/admin/staff/D0001")).QuerySelectorAll("main td a").Select(link => link.GetAttribute("href")!).ToList();
        using var cancelled = await admin.PostFormAsync(links[0], AdminPortal.Nothing);
        Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        using var ended = await admin.PostFormAsync(links[1], new Dictionary<string, string?> { ["LastDay"] = "2026-12-31" });
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal([new DateOnly(2026, 12, 31)], await _portal.WithContextAsync(db => db.StaffMembers
            .Where(person => person.StaffNumber == "D0001").SelectMany(person => person.Assignments).Select(each => each.ValidTo).ToListAsync()));
    }

    [Fact]
    public async Task TheLastAdministrator_CannotBeTransferredAway()
    {
        using var admin = await _portal.SignInAsync("admin");
        using var response = await admin.TransferAsync("D0007", "本庁 市民課（例）", "2027-04-01");
        Assert.Contains("システム管理者がいなくなります", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<string> RolesAsync(PortalClient client) =>
        (await client.Http.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("roles").GetRawText();
}
