using AngleSharp.Dom;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Moq;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

public sealed class PageHeadTests
{
    private readonly ShellContext _shell = new(new HttpContextAccessor(), new City("", ""), new CurrentStaff());
    private readonly TempDataDictionary _tempData = new(new DefaultHttpContext(), Mock.Of<ITempDataProvider>());

    [Fact]
    public async Task ListedPage_IsTheEndOfTheBreadcrumbAndTheTitle()
    {
        var head = await HeadAsync(new(_shell) { Page = SiteMap.Daily, Purpose = "件数を入れます。" });
        Assert.Equal(["ホーム", "窓口件数", "日次入力"], Crumbs(head));
        Assert.Equal("日次入力", head.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("日次入力", head.QuerySelector("h1")!.TextContent);
        Assert.Equal("件数を入れます。", head.QuerySelector(".purpose")!.TextContent);
        Assert.Equal((SiteMap.Daily, "日次入力"), (_shell.Page, _shell.Title));
    }

    [Fact]
    public async Task PageBelow_LinksTheListedPage()
    {
        var head = await HeadAsync(new(_shell) { Page = SiteMap.Daily, Title = "どちらの数を残しますか", Crumb = "数の確認" });
        Assert.Equal(["ホーム", "窓口件数", "日次入力", "数の確認"], Crumbs(head));
        Assert.NotNull(head.QuerySelector($".breadcrumb a[href='{SiteMap.Daily.Path}']:not(li:nth-child(2) a)"));
        Assert.Equal("どちらの数を残しますか", head.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task PageOutsideTheNavigation_HasNoBreadcrumb()
    {
        var head = await HeadAsync(new(_shell) { Title = "サインイン" });
        Assert.Null(head.QuerySelector(".breadcrumb"));
        Assert.Null(head.QuerySelector(".page-actions"));
    }

    [Fact]
    public async Task WithoutPageAndTitle_Fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => HeadAsync(new(_shell)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InventedFigures_AreMarkedBesideTheTitle(bool sample)
    {
        var head = await HeadAsync(new(_shell) { Page = SiteMap.Home, Sample = sample });
        Assert.Equal(sample, head.QuerySelector("h1 + .chip.sample") is not null);
    }

    [Fact]
    public async Task NoticeOfARedirect_StandsAboveTheTitle()
    {
        _tempData.AddNotice(NoticeKind.Success, "保存しました", "17:02、合計 270件。");
        var head = await HeadAsync(new(_shell) { Title = "件数" });
        var notice = head.QuerySelector(".notice.success:has(+ .page-head)")!;
        Assert.Equal("保存しました", notice.QuerySelector(".notice-title")!.TextContent);
        Assert.Equal("17:02、合計 270件。", notice.QuerySelector(".notice-text")!.TextContent);
    }

    private static IEnumerable<string> Crumbs(IElement head) =>
        head.QuerySelectorAll(".breadcrumb li").Select(crumb => crumb.TextContent);

    private async Task<IElement> HeadAsync(PageHeadTagHelper head)
    {
        head.ViewContext = new ViewContext
        {
            TempData = _tempData,
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
        };
        return await RenderedTag.BodyAsync(head);
    }
}
