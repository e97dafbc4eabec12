using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Api;

public sealed class ProposalsByApiTests : IDisposable
{
    private readonly ProposalsPortal _portal = new();

    [Fact]
    public async Task AWholeLife_FromDraftToCompletion()
    {
        var draft = await _portal.DraftAsync();
        Assert.Equal(("draft", "oe-branch", "chuo", JsonValueKind.Null), (Text(draft, "state"), Text(draft, "unit"), Text(draft, "ward"), draft.GetProperty("number").ValueKind));
        var id = draft.GetProperty("id").GetInt32();
        Assert.Equal(["submit", "withdraw"], Actions(draft));

        Assert.Equal("ward-review", Text(await _portal.StepAsync("oe", id, "submit"), "state"));
        var submitted = await _portal.StepAsync("chuo-kacho", id, "endorse");
        Assert.Equal(("submitted", "令8-1", "2026-11-20", "2026-11-30", 5), (Text(submitted, "state"), Text(submitted, "number"), Text(submitted, "submittedOn"), Text(submitted, "dueOn"), submitted.GetProperty("daysLeft").GetInt32()));
        Assert.Equal(["accept", "return"], Actions(await _portal.GetAsync("honcho", id)));
        Assert.Equal("hq-citizen-affairs", Text(await _portal.StepAsync("honcho", id, "accept"), "section"));
        Assert.Equal("under-review", Text(await _portal.StepAsync("honcho", id, "start-review"), "state"));
        var answered = await _portal.StepAsync("honcho-kacho", id, "adopt", new { reason = "採択します", conditions = "来年度の予算の範囲で" });
        Assert.Equal(("adopted", JsonValueKind.Null), (Text(answered, "state"), answered.GetProperty("dueOn").ValueKind));
        Assert.Equal("来年度の予算の範囲で", answered.GetProperty("answers")[0].GetProperty("conditions").GetString());
        Assert.Equal(2027, (await _portal.StepAsync("honcho", id, "start", new { budgetFiscalYear = 2027 })).GetProperty("budgetFiscalYear").GetInt32());
        var done = await _portal.StepAsync("honcho", id, "complete", new { reason = "番号札を入れ替えました" });
        Assert.Equal(("completed", "番号札を入れ替えました"), (Text(done, "state"), Text(done, "result")));
        Assert.Equal(7, done.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task UnreadableIs404_NotTheirsIs403_NotNowIs409()
    {
        var id = (await _portal.DraftAsync()).GetProperty("id").GetInt32();
        foreach (var stranger in new[] { "honcho", "hanazono", "chuo-kumin", "admin" })
            Assert.Equal("unknown-proposal", Code(await _portal.GetAsync(stranger, id, HttpStatusCode.NotFound)));
        Assert.Equal("draft", Text(await _portal.GetAsync("chuo-kacho", id), "state"));
        Assert.Equal("unknown-proposal", Code(await _portal.StepAsync("honcho", id, "accept", expected: HttpStatusCode.NotFound)));
        Assert.Equal("forbidden", Code(await _portal.StepAsync("chuo-kacho", id, "submit", expected: HttpStatusCode.Forbidden)));
        Assert.Equal("wrong-state", Code(await _portal.StepAsync("chuo-kacho", id, "endorse", expected: HttpStatusCode.Conflict)));
        Assert.Equal("changed-meanwhile", Code(await _portal.StepAsync("oe", id, "submit", expected: HttpStatusCode.Conflict, version: Guid.NewGuid().ToString("N"))));
        Assert.Equal("forbidden", Code(await _portal.StepAsync("chuo-kacho", id, "submit", expected: HttpStatusCode.Forbidden, version: Guid.NewGuid().ToString("N"))));
    }

    [Fact]
    public async Task OfTwoWhoActAtOnce_OneWins_AndTheOtherIsTold()
    {
        var id = await _portal.UnderReviewAsync();
        var version = Text(await _portal.GetAsync("honcho-kacho", id), "version");

        await _portal.StepAsync("honcho-kacho", id, "adopt", version: version);

        var late = await _portal.StepAsync("oe", id, "withdraw", expected: HttpStatusCode.Conflict, version: version);
        Assert.Equal("changed-meanwhile", Code(late));
        Assert.Equal("adopted", Text(await _portal.GetAsync("oe", id), "state"));
    }

    [Theory]
    [InlineData("adopt-in-part", """{}""", "reason-required")]
    [InlineData("defer", """{"nextAnswerOn":"2027-01-15"}""", "reason-required")]
    [InlineData("defer", """{"reason":"費用を確かめます"}""", "invalid")]
    [InlineData("defer", """{"reason":"費用を確かめます","nextAnswerOn":"2026-11-20"}""", "invalid")]
    [InlineData("defer", """{"reason":"費用を確かめます","nextAnswerOn":"来月"}""", "invalid")]
    [InlineData("decline", """{"reason":"   "}""", "reason-required")]
    [InlineData("decline", """{"reason":7}""", "invalid")]
    [InlineData("return", """{}""", "reason-required")]
    public async Task AStepWithoutWhatItNeeds_SaysSo_AndChangesNothing(string step, string more, string code)
    {
        var id = await _portal.UnderReviewAsync();

        var refused = await _portal.StepAsync("honcho-kacho", id, step, JsonSerializer.Deserialize<JsonElement>(more), HttpStatusCode.BadRequest);

        Assert.Equal(code, Code(refused));
        Assert.Equal("under-review", Text(await _portal.GetAsync("oe", id), "state"));
    }

    [Fact]
    public async Task AnIncompleteDraft_IsNotSubmitted_AndEveryGapIsNamed()
    {
        var id = (await _portal.DraftAsync(body: new { title = "件名だけ", kind = "coordination" })).GetProperty("id").GetInt32();

        var refused = await _portal.StepAsync("oe", id, "submit", expected: HttpStatusCode.BadRequest);

        Assert.Equal("incomplete", Code(refused));
        foreach (var gap in new[] { "課題", "提案すること", "見込む効果" })
            Assert.Contains(gap, Text(refused, "detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "title")]
    [InlineData("""{"title":"題","kind":"gift"}""", "kind")]
    [InlineData("""{"title":7,"kind":"coordination"}""", "title")]
    [InlineData("""{"title":"題","kind":"coordination","cost":-1}""", "cost")]
    [InlineData("""{"title":"題","kind":"coordination","cost":1e30}""", "cost")]
    [InlineData("""{"title":"題","kind":"coordination","wantedFiscalYear":9999999}""", "wantedFiscalYear")]
    [InlineData("""{"title":"題","kind":"coordination","suggestedSection":"oe-branch"}""", "suggestedSection")]
    [InlineData("""{"title":"題","kind":"coordination","unit":"nowhere"}""", "unit")]
    public async Task ADraftThatIsWrong_NamesTheField(string body, string field)
    {
        var refused = await _portal.DraftAsync(body: JsonSerializer.Deserialize<JsonElement>(body), expected: HttpStatusCode.BadRequest);

        Assert.True(refused.GetProperty("errors").TryGetProperty(field, out _), refused.ToString());
    }

    [Fact]
    public async Task AMegabyteOfText_IsRefusedInWords()
    {
        var refused = await _portal.DraftAsync(body: new { title = "題", kind = "coordination", problem = new string('あ', 350_000) }, expected: HttpStatusCode.BadRequest);

        Assert.Contains("4,000字以内", Text(refused, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyUnitsOfWards_Propose_AndOnlyForThemselves()
    {
        var body = new { title = "題", kind = "coordination", unit = "hanazono-general-branch" };
        Assert.Equal("forbidden", Code(await _portal.DraftAsync("oe", body, HttpStatusCode.Forbidden)));
        await _portal.DraftAsync("honcho", body, HttpStatusCode.Forbidden);
        await _portal.DraftAsync("admin", body, HttpStatusCode.Forbidden);
        Assert.Equal("chuo-general-affairs", Text(await _portal.DraftAsync("chuo-kacho", new { title = "題", kind = "coordination", unit = "chuo-general-affairs" }), "unit"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"version\"")]
    public async Task ABodyThatIsNoObject_ExplainsItself(string body)
    {
        var client = await _portal.AsAsync("oe");
        using var request = new HttpRequestMessage(HttpMethod.Post, ProposalsPortal.Api) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        using var response = await client.Http.SendAsync(request);

        Assert.Equal("unreadable", Code(await ProposalsPortal.ReadAsync(response, HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task AnUnknownStepOrAMissingVersion_ExplainsItself()
    {
        var id = (await _portal.DraftAsync()).GetProperty("id").GetInt32();

        Assert.Equal("unknown-action", Code(await _portal.StepAsync("oe", id, "explode", expected: HttpStatusCode.NotFound)));
        Assert.Equal("bad-version", Code(await _portal.StepAsync("oe", id, "submit", expected: HttpStatusCode.BadRequest, version: "latest")));
    }

    [Fact]
    public async Task TheList_HasWhatTheCallerMayRead_ByStateAndWard()
    {
        await _portal.DraftAsync();
        var id = await _portal.UnderReviewAsync();

        Assert.Equal(2, Total(await ListAsync("oe", "")));
        var seen = await ListAsync("hanazono", "");
        Assert.Equal((1, id, "under-review", "2026-12-21"), (Total(seen), seen.GetProperty("items")[0].GetProperty("id").GetInt32(), Text(seen.GetProperty("items")[0], "state"), Text(seen.GetProperty("items")[0], "dueOn")));
        Assert.Equal(1, Total(await ListAsync("honcho", "?state=under-review&ward=chuo&q=番号札　待合")));
        Assert.Equal(0, Total(await ListAsync("honcho", "?ward=kita")));
        Assert.Equal(1, Total(await ListAsync("honcho", "?page=99")));
    }

    [Theory]
    [InlineData("?state=lost", "bad-state")]
    [InlineData("?ward=nowhere", "bad-ward")]
    [InlineData("?page=0", "bad-page")]
    [InlineData("?page=one", "bad-page")]
    public async Task AnOddFilter_ExplainsItself(string query, string code) =>
        Assert.Equal(code, Code(await ListAsync("oe", query, HttpStatusCode.BadRequest)));

    public void Dispose() => _portal.Dispose();

    private async Task<JsonElement> ListAsync(string user, string query, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await (await _portal.AsAsync(user)).GetAsync(ProposalsPortal.Api + query);
        return await ProposalsPortal.ReadAsync(response, expected);
    }

    private static int Total(JsonElement list) => list.GetProperty("total").GetInt32();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string? Code(JsonElement problem) => Text(problem, "code");

    private static IEnumerable<string?> Actions(JsonElement proposal) => proposal.GetProperty("actions").EnumerateArray().Select(action => Text(action, "action"));
}
