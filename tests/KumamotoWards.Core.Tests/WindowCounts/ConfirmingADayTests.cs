using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class ConfirmingADayTests : BranchDay
{
    [Fact]
    public async Task ABlank_IsNamed_AndTheDayStaysOpen()
    {
        await SavedAsync(WholeDay()[..3]);

        var refused = await ConfirmAsync(Clerk, Branch);

        Assert.Equal("blank-items", refused.Problem?.Code);
        Assert.Equal(["family-register-counter"], refused.Blanks!.Select(item => item.Slug));
        Assert.Empty(await ConfirmationsAsync());
    }

    [Fact]
    public async Task AWholeDay_IsConfirmed_AndTheSheetSaysByWhom()
    {
        await SavedAsync(WholeDay());

        Assert.Null((await ConfirmAsync(Clerk, Branch)).Problem);
        Assert.Null((await ConfirmAsync(Clerk, Branch)).Problem);

        var sheet = await SheetAsync();
        Assert.True(sheet.IsConfirmed);
        Assert.Equal("山口 真理", Assert.Single(sheet.Units).ConfirmedBy);
    }

    [Fact]
    public async Task AChangedNumber_WithdrawsTheConfirmation_AReasonDoesNot()
    {
        await SavedAsync(WholeDay());
        await ConfirmAsync(Clerk, Branch);

        await SavedAsync(Set("moving", 10, expected: 10, reason: "団体"));
        Assert.Single(await ConfirmationsAsync());

        await SavedAsync(Set("moving", 11, expected: 10));
        Assert.Empty(await ConfirmationsAsync());
    }

    [Fact]
    public async Task AWardOfficesDay_NeedsEverySection()
    {
        var (residents, tax) = (await Counts.PersonInAsync("chuo-resident-affairs"), await Counts.PersonInAsync("chuo-tax"));
        string[] items = ["moving", "seal", "certificate", "family-register-counter", "family-register-mail", "passport-application", "passport-issue"];
        await SaveAsAsync(residents, "chuo-ward-office", [.. items.Select(item => Set(item, 5))]);

        Assert.Null((await ConfirmAsync(residents, "chuo-ward-office")).Problem);
        Assert.False((await SheetAsync("chuo-ward-office")).IsConfirmed);

        await SaveAsAsync(tax, "chuo-ward-office", [Set("tax-certificate", 80)]);
        Assert.Null((await ConfirmAsync(tax, "chuo-ward-office")).Problem);
        Assert.True((await SheetAsync("chuo-ward-office")).IsConfirmed);
    }

    [Theory]
    [InlineData("2026-11-15", "closed-day")]
    [InlineData("2026-11-24", "future-date")]
    public async Task ADayWithNothingToConfirm_ExplainsItself(string date, string code) =>
        Assert.Equal(code, (await ConfirmAsync(Clerk, Branch, DateOnly.Parse(date))).Problem?.Code);

    [Fact]
    public async Task AClosedMonth_KeepsItsConfirmations()
    {
        await SavedAsync(WholeDay());
        await ConfirmAsync(Clerk, Branch);
        await MonthIsAsync(OfficeMonthState.Submitted);

        var refused = await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, service => service.WithdrawAsync(Clerk, Branch, Friday));

        Assert.Equal("month-submitted", refused.Problem?.Code);
        Assert.Single(await ConfirmationsAsync());
    }

    [Fact]
    public async Task TheOffice_TakesItBack()
    {
        await SavedAsync(WholeDay());
        await ConfirmAsync(Clerk, Branch);

        Assert.Null((await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, service => service.WithdrawAsync(Clerk, Branch, Friday))).Problem);

        Assert.Empty(await ConfirmationsAsync());
    }

    [Fact]
    public async Task AStranger_ConfirmsNothing() =>
        Assert.True((await ConfirmAsync(await Counts.PersonInAsync("hanazono-general-branch"), Branch)).Forbidden);

    private Task<ConfirmationResult> ConfirmAsync(StaffSnapshot person, string office, DateOnly? date = null) =>
        Counts.AsAsync<DayConfirmationService, ConfirmationResult>(person, service => service.ConfirmAsync(person, office, date ?? Friday));

    private Task<List<DayConfirmation>> ConfirmationsAsync() => Counts.ReadAsync(db => db.DayConfirmations.ToListAsync());

    private async Task<DaySheet> SheetAsync(string office = Branch) =>
        (await Counts.AsAsync<DailyCountQueries, DaySheet?>(Clerk, queries => queries.SheetAsync(Clerk, office, Friday)))!;
}
