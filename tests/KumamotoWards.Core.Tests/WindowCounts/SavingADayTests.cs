using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class SavingADayTests : BranchDay
{
    [Fact]
    public async Task ANewNumber_StandsInDayMonthAndLedger()
    {
        await SavedAsync(Set("moving", 12), Set("seal", 0));

        var days = await Counts.ReadAsync(db => db.DailyCounts.OrderBy(count => count.CountItemId).ToListAsync());
        Assert.Equal([12, 0], days.Select(count => count.Value));
        var months = await Counts.ReadAsync(db => db.MonthlyCounts.OrderBy(count => count.CountItemId).ToListAsync());
        Assert.Equal([(12, 1), (0, 1)], months.Select(count => (count.Value, count.DaysEntered)));
        Assert.All(months, count => Assert.Equal((November, 2026), (count.Month, count.FiscalYear)));
        var lines = await LinesAsync();
        Assert.Equal([(12, (int?)12), (0, 0)], lines.Select(line => (line.Delta, line.StateAfter)));
        Assert.All(lines, line => Assert.Equal((Clerk.StaffMemberId, Clerk.Primary!.UnitId, CountLineKind.Entry), (line.StaffMemberId, line.UnitId, line.Kind)));
    }

    [Fact]
    public async Task TheMonthsRevisionAndTheDataVersion_MoveWithEverySave()
    {
        await SavedAsync(Set("moving", 1));
        var (revision, version) = await Counts.ReadAsync(async db => ((await db.OfficeMonths.SingleAsync()).Revision, (await db.DataVersions.SingleAsync()).Counts));

        await SavedAsync(Set("moving", 2, expected: 1));

        Assert.Equal(revision + 1, await Counts.ReadAsync(db => db.OfficeMonths.Select(month => month.Revision).SingleAsync()));
        Assert.NotEqual(version, await Counts.ReadAsync(db => db.DataVersions.Select(row => row.Counts).SingleAsync()));
    }

    [Fact]
    public async Task AResend_CountsOnce_EvenAfterALaterChange()
    {
        var line = Set("moving", 12);
        await SavedAsync(line);
        await SavedAsync(Set("moving", 14, expected: 12));

        var again = Assert.IsType<DailySaved>(await SaveAsync(line));

        Assert.Equal([line.Id], again.Duplicates);
        Assert.Empty(again.Accepted);
        Assert.Equal(14, await ValueAsync("moving"));
    }

    [Fact]
    public async Task AnIdWithOtherContent_IsRefused()
    {
        var line = Set("moving", 12);
        await SavedAsync(line);

        var refused = Assert.IsType<DailySaveRefused>(await SaveAsync(line with { Count = 13, Expected = 12 }, Set("seal", 1)));

        Assert.Equal(["id-reused"], refused.Errors.Select(error => error.Code));
        Assert.Null(await ValueAsync("seal"));
    }

    [Fact]
    public async Task ACellAlreadyAtTheValue_IsAccepted_WhateverWasExpected()
    {
        await SavedAsync(Set("moving", 12));

        var saved = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 12, expected: 3)));

        Assert.Single(saved.Accepted);
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task ACellThatSomebodyChanged_IsShownToTheSecond_AndNothingIsSaved()
    {
        await SavedAsync(Set("moving", 15));
        var second = await Counts.PersonInAsync(Branch, "井手 浩");

        var conflict = Assert.IsType<DailySaveConflict>(await SaveAsAsync(second, Branch, [Set("moving", 14, expected: 12), Set("seal", 7)]));

        var only = Assert.Single(conflict.Conflicts);
        Assert.Equal(("moving", (int?)12, (int?)15, (int?)14, "山口 真理", CountLineKind.Entry), (only.Item, only.Expected, only.Actual, only.Wanted, only.By, only.Kind));
        Assert.Equal(new DateTime(2026, 11, 20, 8, 2, 0, DateTimeKind.Utc), only.At);
        Assert.Null(await ValueAsync("seal"));
    }

    [Fact]
    public async Task AClearedCell_IsBlankAgain_AndLeavesTheMonthWithoutIt()
    {
        await SavedAsync(Set("moving", 12));

        await SavedAsync(Set("moving", null, expected: 12));

        Assert.Null(await ValueAsync("moving"));
        Assert.Empty(await Counts.ReadAsync(db => db.MonthlyCounts.ToListAsync()));
        Assert.Equal((-12, null), (await LinesAsync()).Select(line => (line.Delta, line.StateAfter)).Last());
    }

    [Fact]
    public async Task AReasonGivenLater_IsALineOfItsOwn_Once()
    {
        await SavedAsync(Set("moving", 400));

        await SavedAsync(Set("moving", 400, expected: 400, reason: "大学の入学手続きが重なった"));
        await SavedAsync(Set("moving", 400, expected: 400, reason: "大学の入学手続きが重なった"));

        var lines = await LinesAsync();
        Assert.Equal([(CountLineKind.Entry, 400, null), (CountLineKind.Correction, 0, "大学の入学手続きが重なった")], lines.Select(line => (line.Kind, line.Delta, line.Reason)));
    }

    [Fact]
    public async Task EveryLineThatCannotBe_IsNamedWithItsCode()
    {
        var twice = Set("seal", 1);
        var result = Assert.IsType<DailySaveInvalid>(await SaveAsync(
            Set("no-such-item", 1),
            Set("passport-issue", 1),
            Set("moving", 1, date: Friday.AddDays(1)),
            Set("moving", 1, date: new DateOnly(2026, 11, 15)),
            Set("moving", -1),
            Set("moving", 1_000_000),
            Set("moving", 1, reason: new string('長', 201)),
            twice,
            Set("seal", 2),
            Set("certificate", 3) with { Id = twice.Id }));

        Assert.Equal(
            ["unknown-item", "item-not-handled", "future-date", "closed-day", "bad-count", "bad-count", "reason-too-long", "duplicate-cell", "duplicate-id"],
            result.Errors.Select(error => error.Code));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 8, 9], result.Errors.Select(error => error.Line));
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task AnItemThatComesOutsideHours_IsTakenOnASunday() =>
        await SavedAsync(Set("family-register-counter", 2, date: new DateOnly(2026, 11, 15)));

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "month-submitted")]
    [InlineData(OfficeMonthState.Approved, "month-approved")]
    [InlineData(OfficeMonthState.Locked, "month-locked")]
    public async Task AMonthThatIsNotOpen_TakesNothing(OfficeMonthState state, string code)
    {
        await MonthIsAsync(state);

        var refused = Assert.IsType<DailySaveRefused>(await SaveAsync(Set("moving", 12)));

        Assert.Equal(code, Assert.Single(refused.Errors).Code);
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task AnUnusualNumber_IsSaved_AndAsksForAReason()
    {
        for (var weeks = 1; weeks <= 12; weeks++) await SavedAsync(Set("moving", 10 + weeks % 3, date: Friday.AddDays(-7 * weeks)));

        var saved = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 71)));

        var warning = Assert.Single(saved.Warnings);
        Assert.Equal($"11月の金曜日としては多い数です：平年 {warning.Low}〜{warning.High} 件", warning.Message);
        Assert.Equal(71, await ValueAsync("moving"));
        var explained = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 72, expected: 71, reason: "引越しの団体")));
        Assert.Empty(explained.Warnings);
    }
}
