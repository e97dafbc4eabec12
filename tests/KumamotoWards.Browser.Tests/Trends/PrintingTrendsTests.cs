using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.Trends;

/// <summary>A sheet that lies alone on a table still says whose figures it shows, on which basis and of which moment.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PrintingTrendsTests(BrowserFixture browser)
{
    /// <summary>What stands on a sheet beside its margins; less would be paper for nothing.</summary>
    private const int FewestLetters = 100;

    public static TheoryData<string> Pages { get; } =
    [
        "/trends",
        "/trends/yearly",
        "/trends/yearly?view=index",
        "/trends/yearly?view=share",
        "/trends/yearly?view=change",
        "/trends/changes",
        "/trends/monthly",
        "/trends/offices",
        "/trends/offices/nishi-ward-office",
        "/trends/wards",
        "/trends/wards/chuo",
        "/trends/compare?scope=oe-branch&scope=ward:nishi",
        "/trends/events",
        "/trends/population",
    ];

    [SkippableTheory, MemberData(nameof(Pages))]
    public async Task Printed_EverySheetHasItsHead_BasisTimeAndNumber(string address)
    {
        Skip.If(PaperText.Missing is not null, PaperText.Missing);
        await using var tab = await browser.NewTabAsync(user: "chuo-kacho");
        await tab.Page.GotoAsync(address);
        var title = PaperText.Squeeze(await tab.Page.Locator("h1").InnerTextAsync());
        var basis = await SaidAsync("foot");
        var time = await SaidAsync("time");
        var sheets = await PaperText.SheetsAsync(tab.Page);

        Assert.NotEqual("", basis);
        Assert.EndsWith("時点", time, StringComparison.Ordinal);
        foreach (var (index, sheet) in sheets.Index())
        {
            Assert.Contains(basis, sheet, StringComparison.Ordinal);
            Assert.Contains($"{time}{index + 1}/{sheets.Count}", sheet, StringComparison.Ordinal);
            // The first sheet of the official table is headed with the name that the table is published under.
            Assert.Contains(index == 0 && address == "/trends/yearly" ? "区役所等の主な窓口件数の推移" : title, sheet, StringComparison.Ordinal);
            Assert.True(sheet.Length - basis.Length - time.Length > FewestLetters, $"Sheet {index + 1} is nearly empty: {sheet}");
        }

        async Task<string> SaidAsync(string what) => PaperText.Squeeze(await tab.Page.Locator("html").GetAttributeAsync($"data-sheet-{what}") ?? "");
    }
}
