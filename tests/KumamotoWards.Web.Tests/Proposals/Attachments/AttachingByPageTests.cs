using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Proposals;
using KumamotoWards.Web.Tests.Proposals.Writing;
using KumamotoWards.Web.Tests.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Attachments;

public sealed class AttachingByPageTests(CountsPortal portal) : WritingPortal(portal)
{
    [Fact]
    public async Task AFile_IsAttachedWithTheText_AndHandedOutAsADownloadOnly()
    {
        var id = await BeginAsync();

        var answer = await AttachAsync(id, "../配置図\u202E.exe", SomeFiles.Pdf, ("Problem", "書き足した"));

        Assert.Equal(Edit(id), answer.Address);
        Assert.Equal("書き足した", (await StoredAsync(id)).Problem);
        var link = (await OpenAsync(Edit(id))).QuerySelector(".attachment-list a")!;
        Assert.Equal("配置図.pdf", link.TextContent);
        using var file = await (await Portal.ClientOfAsync(Branch)).GetAsync(link.GetAttribute("href")!);
        Assert.Equal(SomeFiles.Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "配置図.pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var stranger = await (await Portal.ClientOfAsync(Stranger)).GetAsync(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task ARenamedProgram_IsRefusedAtTheField_AndTheTextIsSaved()
    {
        var id = await BeginAsync();
        var answer = await AttachAsync(id, "見積.pdf", SomeFiles.Program, ("Problem", "書き足した"));

        Assert.StartsWith("「見積.pdf」は添付できる種類ではありません。", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("書き足した", (await StoredAsync(id)).Problem);
        Assert.Empty(answer.Page.QuerySelectorAll(".attachment-list li"));
    }

    [Fact]
    public async Task ATooLargeFile_IsAnsweredInWords_AndTheTextIsSaved()
    {
        var id = await BeginAsync();
        var answer = await AttachAsync(id, "写真.jpg", new byte[11 * 1024 * 1024], ("Problem", "書き足した"));
        Assert.Equal(["「写真.jpg」は大きすぎます（上限 10MB）。画像を小さくするか、分けてください"], answer.Errors);
        Assert.Equal("書き足した", (await StoredAsync(id)).Problem);

        var enormous = await AttachAsync(id, "動画.jpg", new byte[91 * 1024 * 1024]);
        Assert.Equal($"{Edit(id)}?problem=too-large", enormous.Address);
        var page = await OpenAsync(enormous.Address);
        Assert.Contains("ファイルが大きすぎる", page.QuerySelector(".error-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFile_IsTakenAway_ByItsButton_AndByNobodyElse()
    {
        var id = await BeginAsync();
        await AttachAsync(id, "配置図.pdf", SomeFiles.Pdf);
        var button = (IHtmlButtonElement)(await OpenAsync(Edit(id))).QuerySelector(".attachment-list button")!;
        var stranger = await Portal.ClientOfAsync(Stranger);
        foreach (var address in new[] { $"/proposals/{id}/attachments", $"/proposals/{id}/attachments/{button.Value.Split('-')[1]}/remove" })
        {
            var form = PortalClient.FormIn(await stranger.GetPageAsync(New), New);
            form.SetAttribute("action", address);
            Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(await stranger.SubmitAsync(form, new Dictionary<string, string?>()))).Status);
        }
        Assert.Single((await OpenAsync(Edit(id))).QuerySelectorAll(".attachment-list li"));

        await SendAsync(Edit(id), new() { ["Do"] = button.Value });

        Assert.Empty((await OpenAsync(Edit(id))).QuerySelectorAll(".attachment-list li"));
    }

    private async Task<PageAnswer> AttachAsync(int id, string name, byte[] content, params (string Field, string Value)[] typed)
    {
        var client = await Portal.ClientOfAsync(Branch);
        var form = PortalClient.FormIn(await client.GetPageAsync(Edit(id)), Edit(id));
        var seen = ((IHtmlInputElement)form.QuerySelector("[name=Seen]")!).Value;
        var fields = typed.Append(("Seen", seen)).Append(("Do", "save")).ToDictionary(each => each.Item1, each => each.Item2);
        return await AnswerAsync(await client.SendFileAsync(Edit(id), name, content, fields));
    }
}
