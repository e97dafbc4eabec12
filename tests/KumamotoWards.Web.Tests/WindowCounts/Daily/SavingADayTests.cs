using System.Net;
using KumamotoWards.Core.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class SavingADayTests(CountsPortal portal) : DailyEntry(portal)
{
    [Fact]
    public async Task Post_Numbers_SavesThemAndSaysWhatWhenAndWho()
    {
        var day = await StoreAsync(await OpenAsync("2026-11-20"), new() { ["moving"] = "14", ["seal"] = "7", ["certificate"] = "246", ["family-register-counter"] = "3" });

        Assert.Equal("11月20日（金）を保存しました。17:02、4区分、合計 270件。山口 真理", day.Saved);
        Assert.Contains("17:02 に保存　山口 真理", day.Text(".day-state"), StringComparison.Ordinal);
        Assert.Equal(new() { ["moving"] = 14, ["seal"] = 7, ["certificate"] = 246, ["family-register-counter"] = 3 }, await CountsAsync("2026-11-20"));
    }

    [Theory]
    [InlineData("１２", "2026-11-19", 12)]
    [InlineData(" 1,234 ", "2026-11-18", 1234)]
    [InlineData("１，２３４", "2026-11-17", 1234)]
    [InlineData("1　234", "2026-11-16", 1234)]
    [InlineData("007", "2026-11-13", 7)]
    [InlineData("0", "2026-11-12", 0)]
    public async Task Post_ANumberAsPeopleTypeIt_IsRead(string typed, string date, int count)
    {
        await StoreAsync(await OpenAsync(date), new() { ["moving"] = typed });
        Assert.Equal(count, (await CountsAsync(date))["moving"]);
    }

    [Fact]
    public async Task Post_ABlank_StaysBlank()
    {
        await StoreAsync(await OpenAsync("2026-11-11"), new() { ["moving"] = "5", ["seal"] = "　" });
        Assert.Equal(new() { ["moving"] = 5 }, await CountsAsync("2026-11-11"));

        await StoreAsync(await OpenAsync("2026-11-11"), new() { ["moving"] = "" });
        Assert.Empty(await CountsAsync("2026-11-11"));
    }

    [Theory]
    [InlineData("あ", "住民異動：0 以上の整数で入力してください（例：12）")]
    [InlineData("-1", "住民異動：0 以上の整数で入力してください（例：12）")]
    [InlineData("1.5", "住民異動：0 以上の整数で入力してください（例：12）")]
    [InlineData("1,23", "住民異動：0 以上の整数で入力してください（例：12）")]
    [InlineData("1000000", "住民異動：999,999 以下の数で入力してください")]
    [InlineData("99999999999999999999", "住民異動：999,999 以下の数で入力してください")]
    public async Task Post_WhatIsNoCount_SaysSoAtTheFieldAndKeepsAllThatWasTyped(string typed, string message)
    {
        var day = await RefuseAsync(await OpenAsync("2026-11-10"), new() { ["moving"] = typed, ["seal"] = "８", ["Note"] = "午後に端末が停止" });

        Assert.Equal([message], day.Errors);
        Assert.Contains(message, day.Below("moving").TextContent, StringComparison.Ordinal);
        Assert.Equal((typed, "true"), (day.Field("moving").Value, day.Field("moving").GetAttribute("aria-invalid")));
        Assert.Equal($"#{day.Field("moving").Id}", day.Page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.Equal(("８", "午後に端末が停止"), (day.Field("seal").Value, day.Text("#Note")));
        Assert.Empty(await CountsAsync("2026-11-10"));
    }

    [Fact]
    public async Task Post_TheSameFormTwice_CountsOnce()
    {
        var day = await OpenAsync("2026-11-09");
        await StoreAsync(day, new() { ["moving"] = "12" });

        var again = await StoreAsync(day, new() { ["moving"] = "12" });

        Assert.StartsWith("11月9日（月）を保存しました。", again.Saved, StringComparison.Ordinal);
        Assert.Single(await LinesAsync("2026-11-09"));
    }

    [Fact]
    public async Task Post_APageLeftOpenWithOtherNumbers_AsksWhichStays()
    {
        var day = await OpenAsync("2026-11-06");
        await StoreAsync(day, new() { ["moving"] = "12" });

        var conflict = await RefuseAsync(day, new() { ["moving"] = "13" });

        Assert.Equal("どちらの数を残しますか", conflict.Title);
        Assert.Equal(12, (await CountsAsync("2026-11-06"))["moving"]);
    }

    [Fact]
    public async Task Post_NothingNew_SaysSo()
    {
        var day = await StoreAsync(await OpenAsync("2026-11-05"), []);
        Assert.Equal("11月5日（木）は保存済みです。変わったところはありません。", day.Saved);
    }

    [Fact]
    public async Task Post_OnlyWhatIChanged_LeavesTheWorkOfOthers()
    {
        var mine = await OpenAsync("2026-11-04");
        await StoreAsync(await OpenAsync("2026-11-04"), new() { ["moving"] = "9" });

        var day = await StoreAsync(mine, new() { ["seal"] = "4" });

        Assert.Equal(new() { ["moving"] = 9, ["seal"] = 4 }, await CountsAsync("2026-11-04"));
        Assert.Contains("変えた区分：印鑑登録", day.Saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnUnusualNumber_IsSavedAndAsksWhy_WhichCanComeLater()
    {
        await CountBeforeAsync("seal", [.. Enumerable.Range(1, 12).Select(week => ($"{new DateOnly(2026, 10, 16).AddDays(-7 * week):yyyy-MM-dd}", 5))]);

        var day = await StoreAsync(await OpenAsync("2026-10-16"), new() { ["seal"] = "40" });
        Assert.Contains("多い", day.Row("seal"), StringComparison.Ordinal);
        Assert.Contains("10月の金曜日としては多い数です：平年", day.Below("seal").TextContent, StringComparison.Ordinal);
        Assert.False(day.Below("seal").HasAttribute("hidden"));

        day = await StoreAsync(day, new() { [day.Name("seal", "Reason")] = "企業の転勤者の登録が重なった" });
        Assert.Equal("企業の転勤者の登録が重なった", day.Field("seal", "Reason").Value);
        Assert.Equal([null, "企業の転勤者の登録が重なった"], (await LinesAsync("2026-10-16")).Select(line => line.Reason));
    }

    [Fact]
    public async Task Post_AReasonOfTheNumberBefore_DoesNotExplainAUsualOne()
    {
        await CountBeforeAsync("seal", [.. Enumerable.Range(1, 12).Select(week => ($"{new DateOnly(2026, 10, 29).AddDays(-7 * week):yyyy-MM-dd}", 5))]);
        var day = await OpenAsync("2026-10-29");
        day = await StoreAsync(day, new() { ["seal"] = "40", [day.Name("seal", "Reason")] = "転勤" });

        await StoreAsync(day, new() { ["seal"] = "5" });

        Assert.Equal(["転勤", null], (await LinesAsync("2026-10-29")).Select(line => line.Reason));
    }

    [Fact]
    public async Task Post_ANote_IsKept()
    {
        var day = await StoreAsync(await OpenAsync("2026-10-28"), new() { ["Note"] = "午後にパスポート端末が20分停止。" });

        Assert.Equal("午後にパスポート端末が20分停止。", day.Text("#Note"));
        Assert.Contains("変えたところ：メモ", day.Saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ANoteSomebodyElseChanged_ShowsBothAndKeepsTheCounts()
    {
        var mine = await OpenAsync("2026-10-27");
        await StoreAsync(await OpenAsync("2026-10-27"), new() { ["Note"] = "先のメモ" });

        var day = await RefuseAsync(mine, new() { ["moving"] = "6", ["Note"] = "後のメモ" });

        Assert.Contains("「先のメモ」", day.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("後のメモ", day.Text("#Note"));
        Assert.Equal(6, (await CountsAsync("2026-10-27"))["moving"]);
        day = await StoreAsync(day, new() { ["Note"] = "先のメモ。後のメモ" });
        Assert.Equal("先のメモ。後のメモ", day.Text("#Note"));
    }

    [Fact]
    public async Task Post_ANoteOf500LettersInLines_Fits()
    {
        var note = string.Join("\r\n", Enumerable.Repeat("一二三四", 100)) + "五";
        Assert.NotEqual("", (await StoreAsync(await OpenAsync("2026-10-26"), new() { ["Note"] = note })).Saved);

        var day = await RefuseAsync(await OpenAsync("2026-10-26"), new() { ["Note"] = note + "六" });
        Assert.Equal(["メモは 500字以内で入力してください（いまは 501字）"], day.Errors);
    }

    [Fact]
    public async Task Post_WithADayToGoTo_SavesAndGoesThere()
    {
        var day = await StoreAsync(await OpenAsync("2026-10-23"), new() { ["moving"] = "6", ["Then"] = "2026-10-22" });

        Assert.Equal("10月22日", day.DateShown);
        Assert.StartsWith("10月23日（金）を保存しました。", day.Saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AMonthSubmittedMeanwhile_SaysSoAndKeepsAllThatWasTyped()
    {
        var mine = await OpenAsync("2025-05-08");
        await SetMonthAsync("2025-05-01", OfficeMonthState.Submitted);

        var day = await RefuseAsync(mine, new() { ["moving"] = "１２", ["seal"] = "3" });

        Assert.Equal(["5月分は提出済みです。直すときは、先に提出を取り下げてください。"], day.Errors);
        Assert.Equal(("１２", "3"), (day.Field("moving").Value, day.Field("seal").Value));
        Assert.Empty(await CountsAsync("2025-05-08"));
    }

    [Theory]
    [InlineData("hanazono")]
    [InlineData("honcho")]
    [InlineData("admin")]
    public async Task Post_CountsOfOthers_IsForbidden(string user)
    {
        // The page of the person who may, sent by one who may not.
        var day = await OpenAsync("2026-10-21");
        var token = (await (await Portal.ClientOfAsync(user)).TokenAsync());

        using var response = await SendAsync(day, new() { ["moving"] = "12", ["__RequestVerificationToken"] = token }, user);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await CountsAsync("2026-10-21"));
    }

    [Fact]
    public async Task Post_AnItemOfAnotherSection_IsForbidden()
    {
        var day = await OpenAsync("2026-10-20", WardOffice, WardClerk);

        using var response = await SendAsync(day, new() { [day.Name("moving", "Item")] = "tax-certificate", ["moving"] = "12" }, WardClerk);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("2026-02-30", Branch)]
    [InlineData("2026-11-20", "atlantis")]
    public async Task Post_ToADayThatDoesNotExist_IsNotFound(string date, string office)
    {
        var day = await OpenAsync("2026-10-19");
        day.Form.SetAttribute("action", Address(date, office));

        using var response = await SendAsync(day, new() { ["moving"] = "12" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_SomethingElseThanAForm_IsNoServerError()
    {
        var day = await OpenAsync("2026-10-16");
        var refused = await RefuseAsync(day, new() { [day.Name("moving", "Id")] = "x", [day.Name("moving", "Seen")] = "多", ["moving"] = "1" });
        Assert.NotEmpty(refused.Errors);
    }
}
