using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Databases;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Answers;

/// <summary>Today is Friday 20 November 2026.</summary>
public sealed class AnswerFiguresTests
{
    // Two branches that take the same four items; nothing is recorded of the city's other offices.
    private const string Branch = "oe-branch";
    private const string OtherBranch = "akitsu-branch";

    private static readonly DateOnly Yesterday = new(2026, 11, 19);

    [Theory, OnSqlite, OnSqlServer]
    public async Task EveryDayEntered_ComparesUpToYesterday(DatabaseProvider provider)
    {
        await using var city = await RecordedCity.CreateAsync(provider);
        await city.RecordDaysAsync(Branch, new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31), value: 10);
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 11);

        var answer = await SoFarAsync(city);

        Assert.Equal(Yesterday, answer.Days.Through);
        // From 1 April to 19 November there were 158 business days in 2025, and 156 in 2026.
        Assert.Equal((158, 156), (answer.OpenDaysThen, answer.OpenDaysNow));
        Assert.Equal((158 * 4 * 10, 156 * 4 * 11), (answer.Then, answer.Now));
        Assert.Equal([Branch], answer.Windows.Select(office => office.Slug));
    }

    [Fact]
    public async Task ADayBehind_WaitsForTheSlowest()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        await city.RecordDaysAsync(OtherBranch, new DateOnly(2026, 4, 1), new DateOnly(2026, 11, 17), value: 10);

        Assert.Equal(new DateOnly(2026, 11, 17), (await city.AskAnswersAsync()).Courses.Days!.Value.Through);
    }

    [Fact]
    public async Task WeeksBehind_AreLeftOut()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        await city.RecordDaysAsync(OtherBranch, new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 30), value: 10);

        var answer = await SoFarAsync(city);

        Assert.Equal(Yesterday, answer.Days.Through);
        Assert.DoesNotContain(OtherBranch, answer.Windows.Select(office => office.Slug));
    }

    [Fact]
    public async Task EarlierYearEnteredByMonths_CannotBeCutInTheMiddleOfAMonth()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2025, value: 100, OfficeMonthState.Locked);
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);

        var answer = await SoFarAsync(city);

        Assert.Empty(answer.Windows);
        Assert.Equal(4, answer.Missing.Count(each => each.Office.Slug == Branch));
    }

    [Fact]
    public async Task NothingRecorded_HasNoDaysAndKnowsThePublishedYears()
    {
        await using var city = await RecordedCity.CreateAsync();

        var courses = (await city.AskAnswersAsync()).Courses;

        Assert.Null(courses.Days);
        Assert.Equal(2013, courses.LastWholeYear(City(courses))?.StartYear);
        var found = Movements.Of(courses, City(courses), AnswerPeriod.WholeYears)!;
        Assert.Equal((2012, 2013), (found.From.StartYear, found.To.StartYear));
        Assert.Equal(("higashi-ward-office", "certificate", 92_082 - 78_935), (found.Largest[0].Office.Slug, found.Largest[0].Item.Slug, found.Largest[0].Delta));
    }

    [Fact]
    public async Task Incomplete_CountsBlanksOpenAndWaitingMonths()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2025, value: 10, OfficeMonthState.Locked);
        await city.RecordYearAsync(OtherBranch, 2025, value: 10, OfficeMonthState.Approved, days: 0, without: 8);

        var answers = await city.AskAnswersAsync();

        var year = answers.IncompleteIn(TrendScope.Of(answers.Figures, Office(answers, Branch)));
        Assert.Equal((2026, 0, 0), (year.Year.StartYear, year.LockedMonths, year.EarlierMonths));
        // Nothing of April to November is entered; April to October are over.
        var owed = Assert.Single(year.Offices);
        Assert.Equal((8, 7, 0), (owed.BlankMonths.Count, owed.OpenMonths.Count, owed.WaitingMonths.Count));
        Assert.Equal(12, answers.IncompleteIn(TrendScope.Of(answers.Figures, Office(answers, OtherBranch))).EarlierMonths);
    }

    [Fact]
    public async Task NothingChanged_GivesTheSameAnswers_AndAChangeNewOnes()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        var before = await city.AskAnswersAsync();

        Assert.Same(before, await city.AskAnswersAsync());
        await city.ChangeMonthAsync(Branch, new DateOnly(2026, 6, 1), value: 1_000);

        Assert.NotSame(before, await city.AskAnswersAsync());
    }

    [Fact]
    public async Task SlowestWindowCatchesUp_AndTheEarlierYearIsReadUpToTheSameDayToo()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31), value: 10);
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), new DateOnly(2026, 11, 17), value: 10);
        Assert.Equal((new DateOnly(2026, 11, 17), 156 * 4 * 10), await UntilAsync());

        await city.RecordDaysAsync(Branch, new DateOnly(2026, 11, 18), Yesterday, value: 10);

        // Nothing of 2025 has changed, but two more days of it are asked for.
        Assert.Equal((Yesterday, 158 * 4 * 10), await UntilAsync());

        async Task<(DateOnly, long)> UntilAsync() => await SoFarAsync(city) is var answer ? (answer.Days.Through, answer.Then) : default;
    }

    [Fact]
    public async Task BlankDayOfTheEarlierYear_IsComparedOnceItIsEntered()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2025, 4, 1), new DateOnly(2025, 11, 9), value: 10);
        await city.RecordDaysAsync(Branch, new DateOnly(2025, 11, 11), new DateOnly(2026, 3, 31), value: 10);
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        Assert.Empty((await SoFarAsync(city)).Windows);

        await city.RecordDaysAsync(Branch, new DateOnly(2025, 11, 10), new DateOnly(2025, 11, 10), value: 10);

        Assert.Equal(158 * 4 * 10, (await SoFarAsync(city)).Then);
    }

    [Theory]
    [InlineData("2026-11-12", "2026-11-12")]
    [InlineData("2026-11-13", "2026-11-15")]
    [InlineData("2026-11-11", "2026-11-19")]
    public async Task FiveBusinessDaysBehind_AreWaitedFor_AndAWeekendIsNotBehind(string entered, string through)
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        await city.RecordDaysAsync(OtherBranch, new DateOnly(2026, 4, 1), DateOnly.Parse(entered), value: 10);

        Assert.Equal(DateOnly.Parse(through), (await city.AskAnswersAsync()).Courses.Days!.Value.Through);
    }

    [Fact]
    public async Task ADayBehind_AcrossTheEndOfAMonth_IsWaitedForToo()
    {
        await using var city = await RecordedCity.CreateAsync();
        city.MoveTo(new DateOnly(2026, 12, 2));
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), new DateOnly(2026, 12, 1), value: 10);
        await city.RecordDaysAsync(OtherBranch, new DateOnly(2026, 4, 1), new DateOnly(2026, 11, 27), value: 10);

        Assert.Equal(new DateOnly(2026, 11, 29), (await city.AskAnswersAsync()).Courses.Days!.Value.Through);
    }

    [Fact]
    public async Task WhereMostOfTheCityIsWeeksBehind_TheLastMonthEndThatTheyReachedIsTaken()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        foreach (var slow in new[] { OtherBranch, "hanazono-general-branch" }) await city.RecordDaysAsync(slow, new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30), value: 10);

        Assert.Equal(new DateOnly(2026, 9, 30), (await city.AskAnswersAsync()).Courses.Days!.Value.Through);
    }

    [Fact]
    public async Task WindowsWithGapsFromTheStart_HoldNobodyBack()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);
        foreach (var patchy in new[] { OtherBranch, "hanazono-general-branch" }) await city.RecordDaysAsync(patchy, new DateOnly(2026, 4, 8), new DateOnly(2026, 9, 30), value: 10);

        Assert.Equal(Yesterday, (await city.AskAnswersAsync()).Courses.Days!.Value.Through);
    }

    [Fact]
    public async Task OnlyNotesThatBreakEverySeries_AreDisasters()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.WriteNoteAsync("地震", new DateOnly(2016, 4, 14), breaksSeries: true);
        await city.WriteNoteAsync("感染症対策", new DateOnly(2020, 2, 1), breaksSeries: false);

        var courses = (await city.AskAnswersAsync()).Courses;

        Assert.Equal((true, false), (courses.HasDisasterIn(new(2016)), courses.HasDisasterIn(new(2019))));
    }

    [Fact]
    public async Task EverythingEnteredUpToYesterday_LeavesNoBlank_AndApprovedMonthsWait()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(OtherBranch, 2026, value: 10, OfficeMonthState.Approved, days: 0, without: [11, 12, 1, 2, 3]);
        await city.RecordDaysAsync(Branch, new DateOnly(2026, 4, 1), Yesterday, value: 10);

        var answers = await city.AskAnswersAsync();

        var open = Assert.Single(answers.IncompleteIn(TrendScope.Of(answers.Figures, Office(answers, Branch))).Offices);
        Assert.Equal((0, 7, 0), (open.BlankMonths.Count, open.OpenMonths.Count, open.WaitingMonths.Count));
        var waiting = Assert.Single(answers.IncompleteIn(TrendScope.Of(answers.Figures, Office(answers, OtherBranch))).Offices);
        Assert.Equal([new DateOnly(2026, 11, 1)], waiting.BlankMonths);
        Assert.Equal((0, 7), (waiting.OpenMonths.Count, waiting.WaitingMonths.Count));
    }

    [Theory]
    [InlineData("2026-12-02", 2026, "2026-12-01", 9)]
    [InlineData("2026-12-01", 2026, "2026-11-30", 8)]
    [InlineData("2027-04-01", 2026, "2027-03-31", 12)]
    [InlineData("2027-04-02", 2027, "2027-04-01", 1)]
    public async Task Incomplete_IsToldUpToYesterday(string today, int year, string through, int blankMonths)
    {
        await using var city = await RecordedCity.CreateAsync();
        city.MoveTo(DateOnly.Parse(today));
        await city.RecordYearAsync(Branch, 2025, value: 10, OfficeMonthState.Locked);

        var answers = await city.AskAnswersAsync();

        var incomplete = answers.IncompleteIn(TrendScope.Of(answers.Figures, Office(answers, Branch)));
        Assert.Equal((year, DateOnly.Parse(through), blankMonths), (incomplete.Year.StartYear, incomplete.Through, incomplete.BlankMonths));
    }

    private static async Task<YearSoFar> SoFarAsync(RecordedCity city)
    {
        var courses = (await city.AskAnswersAsync()).Courses;
        return YearSoFar.Of(courses, City(courses))!;
    }

    private static TrendScope City(YearCourses courses) => TrendScope.City(courses.Figures, "");

    private static Office Office(AnswerFigures answers, string slug) => answers.Figures.Offices.Single(office => office.Slug == slug);
}
