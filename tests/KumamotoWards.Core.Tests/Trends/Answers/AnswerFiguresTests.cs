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

    private static async Task<YearSoFar> SoFarAsync(RecordedCity city)
    {
        var courses = (await city.AskAnswersAsync()).Courses;
        return YearSoFar.Of(courses, City(courses))!;
    }

    private static TrendScope City(YearCourses courses) => TrendScope.City(courses.Figures, "");

    private static Office Office(AnswerFigures answers, string slug) => answers.Figures.Offices.Single(office => office.Slug == slug);
}
