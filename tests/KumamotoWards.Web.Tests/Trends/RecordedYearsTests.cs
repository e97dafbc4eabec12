using System.Net;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class RecordedYearsTests : IAsyncLifetime, IDisposable
{
    private readonly PortalFactory _portal = new();
    private PortalClient _client = null!;

    public async Task InitializeAsync() => _client = await _portal.SignInAsync("oe");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task SavedASecondAgo_IsVisibleNow()
    {
        Assert.Equal("2013", await LastYearAsync());

        await TallyAsync(3);
        Assert.Equal(["R8 途中", "3", "未入力", "未入力", "—", "未入力", "—", "—", "—", "3", "3"], await LineAsync());

        await TallyAsync(2);
        Assert.Equal("5", (await LineAsync())[1]);
    }

    [Fact]
    public async Task RunningYear_IsMarkedAndNotCompared()
    {
        await TallyAsync(3);

        var page = await _client.GetPageAsync("/trends/yearly");

        Assert.Equal("平成23年度（2011年度）〜令和8年度（2026年度、11月20日まで）　速報を含む", page.QuerySelector(".purpose")!.TextContent);
        Assert.StartsWith("熊本市の窓口件数は、平成23年度から平成25年度までに", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("途中は11月20日までの年度途中です。", page.QuerySelector(".official .table-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SampleYear_IsMarkedEverywhere()
    {
        await _portal.WithContextAsync(AddSampleMonthAsync);

        var page = await _client.GetPageAsync("/trends/yearly");

        Assert.NotNull(page.QuerySelector(".page-heading .chip.sample"));
        Assert.Equal("令和6年度の数は、動作を確かめるためのサンプルです", page.QuerySelector(".notice-title")!.TextContent);
        Assert.Contains("サンプルを含む", page.QuerySelector(".sheet-title")!.TextContent, StringComparison.Ordinal);
        var csv = await _client.Http.GetStringAsync("/trends/yearly.csv?office=oe-branch&from=2024&to=2024");
        Assert.EndsWith(",サンプル\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileOfAView_SaysOfEachLineHowFarItCanBeReliedOn()
    {
        await _portal.WithContextAsync(AddSampleMonthAsync);

        var csv = await _client.Http.GetStringAsync("/trends/yearly.csv?view=index&from=2024&to=2024");

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(["中央区", "熊本市"], lines.Where(line => line[^1] == "サンプル").Select(line => line[4]));
    }

    private async Task TallyAsync(int delta)
    {
        using var response = await _client.SendJsonAsync(
            HttpMethod.Post,
            "/api/v1/window-counts/tallies",
            new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), item = "moving", date = "2026-11-20", delta } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<string> LastYearAsync() =>
        (await _client.GetPageAsync("/trends/yearly")).QuerySelector("#To option[selected]")!.GetAttribute("value")!;

    private async Task<IReadOnlyList<string>> LineAsync() =>
        new OfficialTablePage(await _client.GetPageAsync("/trends/yearly?office=oe-branch")).Blocks[0].Lines[0];

    private static async Task<int> AddSampleMonthAsync(WardsDbContext db)
    {
        var office = await db.Offices.SingleAsync(office => office.Slug == "oe-branch");
        var item = await db.CountItems.FirstAsync();
        var month = new DateOnly(2024, 4, 1);
        db.Add(new OfficeMonth(office.Id, month, OfficeMonthState.Locked, isSample: true));
        db.Add(new MonthlyCount { OfficeId = office.Id, CountItemId = item.Id, Month = month, FiscalYear = 2024, Value = 9, DaysEntered = 20 });
        return await db.SaveChangesAsync();
    }
}
