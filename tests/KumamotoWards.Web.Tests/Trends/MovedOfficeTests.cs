using System.Globalization;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>花園総合出張所 goes from 西区 to 中央区 on 1 April 2013.</summary>
public sealed class MovedOfficeTests : IAsyncLifetime, IDisposable
{
    private readonly PortalFactory _portal = new();
    private PortalClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = await _portal.SignInAsync("oe");
        await _portal.WithContextAsync(MoveAsync);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task InTheWardsOfThen_ItIsPartOfItsWardOnlyForItsYears()
    {
        var page = await _client.GetPageAsync("/trends/yearly?from=2011&to=2013&view=share&ward=nishi&geography=as-then");

        Assert.Equal(["36.0", "25.0", "—", "-"], Row(page, "花園総合出張所"));
        Assert.Equal(["100.0", "100.0", "100.0", "±0.0"], Row(page, "西区"));
    }

    [Fact]
    public async Task PageOfAWard_IsTheSameWhateverAnotherReaderAskedBefore()
    {
        await _client.GetPageAsync("/trends/wards/nishi?geography=as-then");

        var page = await _client.GetPageAsync("/trends/wards/nishi");

        var file = (await _client.Http.GetStringAsync("/trends/wards/nishi.csv")).Split("\r\n").Select(line => line.Split(',')).ToList();
        var total = long.Parse(file[1][Array.IndexOf(file[0], "小計（件）")], CultureInfo.InvariantCulture);
        Assert.Contains(page.QuerySelectorAll("#years td"), cell => cell.TextContent.Trim() == total.ToString("N0", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/trends/wards/nishi?geography=none")]
    [InlineData("/trends/compare?scope=ward:nishi&scope=ward:chuo&geography=none")]
    public async Task WhereAPageHasNoChoiceOfWards_NoneIsRead(string address) =>
        Assert.Null((await _client.GetPageAsync(address)).QuerySelector(".error-summary"));

    [Fact]
    public async Task InTheWardsOfNow_ItIsPartOfItsNewWardThroughout() =>
        Assert.Equal(
            ["27,596", "28,099", "31,143", "+12.9 %"],
            Row(await _client.GetPageAsync("/trends/yearly?from=2011&to=2013&ward=chuo"), "花園総合出張所"));

    [Fact]
    public async Task TheChangeOfItsOldWard_SaysThatItLeft()
    {
        var page = await _client.GetPageAsync("/trends/changes?from=2011&to=2013&ward=nishi&geography=as-then");

        var step = page.QuerySelectorAll(".change-step").Single(step => step.TextContent.Contains("花園総合出張所", StringComparison.Ordinal) && step.TextContent.Contains("ほかの区へ移った", StringComparison.Ordinal));
        Assert.Contains("増えた・減ったとは言えません", step.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Row(IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".lines-table tbody tr").Single(row => row.FirstElementChild!.TextContent == name).Children.Skip(1).Select(cell => cell.TextContent.Trim());

    private static async Task<int> MoveAsync(WardsDbContext db)
    {
        var office = await db.Offices.Include(office => office.Periods).SingleAsync(office => office.Slug == "hanazono-general-branch");
        db.Entry(office.LastPeriod).Property(period => period.ValidTo).CurrentValue = new DateOnly(2013, 3, 31);
        var ward = await db.Wards.SingleAsync(ward => ward.Slug == "chuo");
        office.AddPeriod(new OfficePeriod(new DateOnly(2013, 4, 1), null, OfficeKind.GeneralBranch, ward, office.LastPeriod.Name, "", null));
        return await db.SaveChangesAsync();
    }
}
