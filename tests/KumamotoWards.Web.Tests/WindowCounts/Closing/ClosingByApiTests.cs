using System.Net;
using System.Text.Json;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Closing;

public sealed class ClosingByApiTests : IDisposable
{
    private readonly ClosingPortal _closing = new();

    [Fact]
    public async Task TheBoard_SaysWhereEveryOfficeStands_AndWithWhichVersion()
    {
        var board = await _closing.BoardAsync("2026-10");

        Assert.Equal(("2026-10", "2026-11-10"), (board.GetProperty("month").GetString(), board.GetProperty("dueOn").GetString()));
        Assert.Equal(21, board.GetProperty("offices").GetArrayLength());
        var branch = await _closing.MonthAsync("oe-branch");
        Assert.Equal("submitted", branch.GetProperty("state").GetString());
        Assert.Equal((21, 21), (branch.GetProperty("daysEntered").GetInt32(), branch.GetProperty("daysExpected").GetInt32()));
        Assert.NotEqual("", branch.GetProperty("version").GetString());
    }

    [Fact]
    public async Task TheWayOfAMonth_ToItsLock_AndOpenAgain()
    {
        await _closing.StepAsync("chuo-kumin", "return", reason: "14日を確かめてください");
        Assert.Equal("submitted", State(await _closing.StepAsync("oe", "submit")));
        await _closing.StepAsync("oe", "withdraw");
        await _closing.StepAsync("oe", "submit");
        Assert.Equal("approved", State(await _closing.StepAsync("chuo-kacho", "approve")));
        Assert.Equal("locked", State(await _closing.StepAsync("honcho", "lock")));
        await _closing.StepAsync("oe", "request-reopen", reason: "数え違い");
        Assert.Equal("open", State(await _closing.StepAsync("honcho", "reopen", reason: "数え違い")));
    }

    [Fact]
    public async Task AWardsOffice_IsApprovedOnceItsBranchesAre()
    {
        var refused = await _closing.StepAsync("chuo-kacho", "approve", HttpStatusCode.Conflict, office: "chuo-ward-office");
        Assert.Equal("branches-not-approved", Code(refused));
        Assert.Contains("大江出張所", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);

        await _closing.StepAsync("chuo-kacho", "approve");
        await _closing.StepAsync("chuo-kacho", "approve", office: "chuo-ward-office");
    }

    [Theory]
    [InlineData("oe", "approve")]
    [InlineData("hanazono", "return")]
    [InlineData("chuo-kumin", "approve")]
    [InlineData("honcho-kacho", "approve")]
    [InlineData("chuo-kacho", "lock")]
    [InlineData("oe", "reopen")]
    public async Task WhoMayNot_IsTold403_AndNothingMoves(string user, string step)
    {
        var before = await _closing.MonthAsync("oe-branch");

        Assert.Equal("forbidden", Code(await _closing.StepAsync(user, step, HttpStatusCode.Forbidden, "理由")));

        Assert.Equal(before.ToString(), (await _closing.MonthAsync("oe-branch")).ToString());
    }

    [Fact]
    public async Task FiguresThatChangedAfterTheyWereShown_AreNotApproved()
    {
        var shown = (await _closing.MonthAsync("oe-branch")).GetProperty("version").GetString();
        await _closing.StepAsync("chuo-kumin", "return", reason: "確かめてください");
        await _closing.StepAsync("oe", "submit");

        var stale = await _closing.StepAsync("chuo-kacho", "approve", HttpStatusCode.Conflict, version: shown);

        Assert.Equal("changed-meanwhile", Code(stale));
        Assert.Contains("提出（山口 真理）", stale.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABlankDay_IsNamed_AndTheMonthIsNotSubmitted()
    {
        await _closing.StepAsync("chuo-kumin", "return", reason: "確かめてください");
        await SetAsync(count: null);

        var refused = await _closing.StepAsync("oe", "submit", HttpStatusCode.Conflict);

        Assert.Equal("blank-items", Code(refused));
        Assert.Contains("10月14日（水）", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await _closing.StepAsync("chuo-kumin", "submit", reason: "所長が不在で、14日は数えられなかった");
    }

    [Theory]
    [InlineData("oe-branch", "2026-11", "submit", HttpStatusCode.Conflict, "month-not-over")]
    [InlineData("nowhere", "2026-10", "submit", HttpStatusCode.NotFound, "unknown-office")]
    [InlineData("kotsu-center-service-corner", "2026-10", "submit", HttpStatusCode.NotFound, "unknown-month")]
    [InlineData("oe-branch", "2026-13", "submit", HttpStatusCode.BadRequest, "bad-month")]
    [InlineData("oe-branch", "9999-12", "submit", HttpStatusCode.BadRequest, "bad-month")]
    [InlineData("oe-branch", "10月", "submit", HttpStatusCode.BadRequest, "bad-month")]
    [InlineData("oe-branch", "2026-10", "explode", HttpStatusCode.NotFound, "unknown-step")]
    public async Task AnOddAddress_ExplainsItself(string office, string month, string step, HttpStatusCode status, string code) =>
        Assert.Equal(code, Code(await _closing.StepAsync("oe", step, status, office: office, month: month, version: "1")));

    [Theory]
    [InlineData("""{}""", "bad-version")]
    [InlineData("""{"version":"latest"}""", "bad-version")]
    [InlineData("""{"version":-1}""", "bad-version")]
    [InlineData("""{"version":"1","reason":7}""", "bad-reason")]
    [InlineData("""[]""", "unreadable")]
    public async Task AnOddBody_ExplainsItself(string body, string code)
    {
        var client = await _closing.AsAsync("oe");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ClosingPortal.Api}/oe-branch/2026-10/submit");
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        using var response = await client.Http.SendAsync(request);

        Assert.Equal(code, Code(await ClosingPortal.ReadAsync(response, HttpStatusCode.BadRequest)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?month=october")]
    [InlineData("?month=0001-01")]
    public async Task AMonthThatCannotBeRead_Is400(string query)
    {
        using var response = await (await _closing.AsAsync("oe")).GetAsync(ClosingPortal.Api + query);

        Assert.Equal("bad-month", Code(await ClosingPortal.ReadAsync(response, HttpStatusCode.BadRequest)));
    }

    [Theory]
    [InlineData("1900-01")]
    [InlineData("2012-10")]
    [InlineData("2199-12")]
    public async Task AMonthWithNothingOwed_IsAnEmptyBoard(string month) =>
        Assert.Equal(0, (await _closing.BoardAsync(month)).GetProperty("offices").GetArrayLength());

    public void Dispose() => _closing.Dispose();

    private async Task SetAsync(int? count)
    {
        var client = await _closing.AsAsync("oe");
        using var read = await client.GetAsync("/api/v1/window-counts/daily?office=oe-branch&from=2026-10-14&to=2026-10-14");
        var expected = (await ClosingPortal.ReadAsync(read, HttpStatusCode.OK)).GetProperty("days")[0].GetProperty("counts").GetProperty("moving").GetInt32();
        using var write = await client.SendJsonAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), date = "2026-10-14", item = "moving", count, expected } } });
        await ClosingPortal.ReadAsync(write, HttpStatusCode.OK);
    }

    private static string? State(JsonElement answer) => answer.GetProperty("state").GetString();

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
