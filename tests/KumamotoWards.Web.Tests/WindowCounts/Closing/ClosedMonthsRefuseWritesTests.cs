using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Closing;

/// <summary>A submitted and a locked month against every way in, forged ones included: forms of an open month sent to the closed one.</summary>
public sealed class ClosedMonthsRefuseWritesTests : IDisposable
{
    private readonly ClosingPortal _closing = new();

    [Theory]
    [InlineData("2026-10-14", "month-submitted")]
    [InlineData("2026-09-16", "month-locked")]
    public async Task TheDailyApi_Refuses_EvenWithAReason(string date, string code)
    {
        await UnchangedAsync(async client =>
        {
            var seen = await SeenAsync(client, date);
            using var answer = await client.SendJsonAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), date, item = "moving", count = seen + 1, expected = seen, reason = "数え違い" } } });
            var problem = await ClosingPortal.ReadAsync(answer, HttpStatusCode.Conflict);
            Assert.Equal(code, problem.GetProperty("errors")[0].GetProperty("code").GetString());
        });
    }

    [Theory]
    [InlineData("2026-10-14", "month-submitted")]
    [InlineData("2026-09-16", "month-locked")]
    public async Task TheTallyApi_HoldsTheTap(string date, string code)
    {
        await UnchangedAsync(async client =>
        {
            using var answer = await client.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), item = "moving", date, delta = 1 } } });
            var held = (await ClosingPortal.ReadAsync(answer, HttpStatusCode.OK)).GetProperty("held")[0];
            Assert.Equal(code, held.GetProperty("code").GetString());
        });
        Assert.Equal(1, (await _closing.MonthAsync("oe-branch", date[..7])).GetProperty("heldTallies").GetInt32());
    }

    [Theory]
    [InlineData("2026-10-14", "/window-counts/daily")]
    [InlineData("2026-10-14", "/window-counts/daily/confirm")]
    [InlineData("2026-09-16", "/window-counts/daily")]
    [InlineData("2026-09-16", "/window-counts/daily/confirm")]
    public async Task ADaysForm_SentToAClosedDay_Refuses(string date, string address) => await UnchangedAsync(async client =>
    {
        var form = PortalClient.FormIn(await client.GetPageAsync("/window-counts/daily?office=oe-branch&date=2026-11-19"), "/window-counts/daily");
        form.SetAttribute("action", $"{address}?office=oe-branch&date={date}");
        var seen = await SeenAsync(client, date);

        using var answer = await client.SubmitAsync(form, new Dictionary<string, string?> { ["Cells[0].Seen"] = $"{seen}", ["Cells[0].Count"] = $"{seen + 1}", ["Cells[0].Reason"] = "数え違い" });

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
    });

    [Theory]
    [InlineData("2026-10-14")]
    [InlineData("2026-09-16")]
    public async Task AConfirmation_IsNotTakenBack(string date) => await UnchangedAsync(async client =>
    {
        var form = PortalClient.FormIn(await client.GetPageAsync("/window-counts/daily?office=oe-branch&date=2026-11-18"), "/window-counts/daily");
        form.SetAttribute("action", $"/window-counts/daily/withdraw?office=oe-branch&date={date}");

        using var answer = await client.SubmitAsync(form, new Dictionary<string, string?>());

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
    });

    [Theory]
    [InlineData("2026-10-14")]
    [InlineData("2026-09-16")]
    public async Task TheGridsForm_SentToAClosedMonth_Refuses(string date) => await UnchangedAsync(async client =>
    {
        var page = await client.GetPageAsync("/window-counts/monthly?office=oe-branch&month=2026-11");
        var form = PortalClient.FormIn(page, "/window-counts/monthly");
        form.SetAttribute("action", $"/window-counts/monthly?office=oe-branch&month={date[..7]}");
        foreach (var cell in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name?.StartsWith("Cells[", StringComparison.Ordinal) == true).ToList()) cell.Remove();
        var seen = await SeenAsync(client, date);

        using var answer = await client.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Seen"] = $"{date}_moving={seen}",
            [$"Cells[{date}_moving]"] = $"{seen + 1}",
            ["CorrectionReason"] = "数え違い",
        });

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
    });

    [Fact]
    public async Task TheClosedDaysPage_OffersNoField()
    {
        var page = await (await _closing.AsAsync("oe")).GetPageAsync("/window-counts/daily?office=oe-branch&date=2026-09-16");

        Assert.DoesNotContain(page.QuerySelectorAll("[data-count]").OfType<IHtmlInputElement>(), input => !input.IsReadOnly && !input.IsDisabled);
        Assert.Contains("9月分は締められています。直すときは本庁に再開を依頼してください。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _closing.Dispose();

    private async Task UnchangedAsync(Func<PortalClient, Task> write)
    {
        var before = await StandsAsync();
        await write(await _closing.AsAsync("oe"));
        Assert.Equal(before, await StandsAsync());
    }

    /// <summary>All counts, confirmations and lines of the two months.</summary>
    private Task<(int Lines, int Sum, int Confirmations)> StandsAsync() => _closing.Portal.WithContextAsync(async db => (
        await db.CountLines.CountAsync(line => line.PeriodStart < new DateOnly(2026, 11, 1)),
        await db.DailyCounts.Where(count => count.Date < new DateOnly(2026, 11, 1)).SumAsync(count => count.Value),
        await db.DayConfirmations.CountAsync(day => day.Date < new DateOnly(2026, 11, 1))));

    private static async Task<int> SeenAsync(PortalClient client, string date)
    {
        using var read = await client.GetAsync($"/api/v1/window-counts/daily?office=oe-branch&from={date}&to={date}");
        JsonElement days = (await ClosingPortal.ReadAsync(read, HttpStatusCode.OK)).GetProperty("days");
        return days[0].GetProperty("counts").GetProperty("moving").GetInt32();
    }
}
