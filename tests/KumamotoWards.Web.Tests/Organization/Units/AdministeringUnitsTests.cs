using System.Net;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Organization.Units;

public sealed class AdministeringUnitsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task ANewSection_BelongsToTheWardOfItsOffice()
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync("/admin/units/new", await NewUnitAsync("WardSection", "higashi-ward-office", "防災課", "higashi-disaster"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var unit = await portal.WithContextAsync(db => db.Units.Include(each => each.Ward).SingleAsync(each => each.Code == "higashi-disaster"));
        Assert.Equal("higashi", unit.Ward!.Slug);
        Assert.Contains("東区役所 防災課", (await admin.GetPageAsync("/admin/units")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("WardSection", "oe-branch", "課", "new-code", "区役所を選んでください。", "OfficeId")]
    [InlineData("Branch", "oe-branch", "", "new-code", "この窓口には所属があります。", "OfficeId")]
    [InlineData("WardSection", "higashi-ward-office", "税務課", "new-code", "同じ名前の所属があります（税務課）。", "Name")]
    [InlineData("WardSection", "higashi-ward-office", "課", "higashi-tax", "コード「higashi-tax」は使われています。", "Code")]
    [InlineData("WardSection", "higashi-ward-office", "課", "東区", "コードは小文字の英数字を - でつないでください。例：east-resident-affairs", "Code")]
    public async Task WhatDoesNotFit_IsSaidAtTheField(string kind, string office, string name, string code, string message, string field)
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync("/admin/units/new", await NewUnitAsync(kind, office, name, code));
        Assert.Equal(message, (await PortalClient.ReadPageAsync(response)).QuerySelector($"#{field}-error")!.TextContent);
    }

    [Fact]
    public async Task Rename_StaleVersion_ShowsBothNames()
    {
        using var admin = await portal.SignInAsync("admin");
        const string address = "/admin/units/kita-community";
        var form = PortalClient.FormIn(await admin.GetPageAsync(address), address);
        using (await admin.PostFormAsync(address, new Dictionary<string, string?> { ["Name"] = "地域課" })) { }
        using var stale = await admin.SubmitAsync(form, new Dictionary<string, string?> { ["Name"] = "地域づくり課" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var values = (await PortalClient.ReadPageAsync(stale)).QuerySelectorAll("main tbody td").Select(cell => cell.TextContent);
        Assert.Equal(["地域課", "地域づくり課"], values.Take(2));
    }

    [Fact]
    public async Task AUnitWithPeople_IsNotTakenOutOfUse()
    {
        using var admin = await portal.SignInAsync("admin");
        var page = await admin.GetPageAsync("/admin/units/chuo-tax");
        Assert.Contains("1人が配属されています", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var response = await admin.SubmitAsync(PortalClient.FormIn(page, "/admin/units/chuo-tax/active"), Nothing);
        Assert.Contains("配属されている人がいる", (await PortalClient.ReadPageAsync(response)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitOutOfUse_CannotBeChosenAnyMore()
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync("/admin/units/minami-public-assistance", Nothing, "/admin/units/minami-public-assistance/active");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.DoesNotContain("南区役所 保護課", (await admin.GetPageAsync("/admin/staff/new")).QuerySelectorAll("option").Select(option => option.TextContent));
    }

    private async Task<Dictionary<string, string?>> NewUnitAsync(string kind, string office, string name, string code) => new()
    {
        ["Kind"] = kind,
        ["OfficeId"] = $"{await portal.WithContextAsync(db => db.Offices.Where(each => each.Slug == office).Select(each => each.Id).SingleAsync())}",
        ["Name"] = name,
        ["Code"] = code,
    };
}
