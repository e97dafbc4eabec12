using KumamotoWards.Core.WindowCounts.Checks;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class AnsweringAlertsTests : CheckedBranch
{
    [Theory]
    [InlineData(Branch)]
    [InlineData("chuo-resident-affairs")]
    [InlineData("chuo-general-affairs")]
    public async Task TheOfficeAndItsWard_Answer(string unit)
    {
        var person = await Counts.PersonInAsync(unit);
        await TwoOddAsync();

        var result = await AnswerAsync(person, "  団体の転入 ", await AlertsAsync());

        Assert.Equal(new AnswersResult(2, 0), result);
        Assert.All(await AlertsAsync(), alert => Assert.Equal(("団体の転入", person.StaffMemberId), (alert.Answer, alert.AnsweredById!.Value)));
    }

    [Theory]
    [InlineData("hanazono-general-branch")]
    [InlineData("nishi-resident-affairs")]
    [InlineData("hq-citizen-affairs")]
    public async Task Others_DoNot(string unit)
    {
        var person = await Counts.PersonInAsync(unit);
        await TwoOddAsync();

        Assert.True((await AnswerAsync(person, "団体の転入", await AlertsAsync())).IsForbidden);

        Assert.All(await AlertsAsync(), alert => Assert.Null(alert.Answer));
    }

    [Theory]
    [InlineData(null, "理由を入力してください。")]
    [InlineData("　", "理由を入力してください。")]
    [InlineData("long", "理由は 200字以内で入力してください。")]
    public async Task AReason_IsNeeded(string? reason, string message)
    {
        await TwoOddAsync();
        var alerts = await AlertsAsync();

        var problem = await Assert.ThrowsAsync<RuleViolationException>(() => AnswerAsync(Clerk, reason == "long" ? new string('あ', 201) : reason, alerts));

        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public async Task TheFirstAnswer_Stays()
    {
        await TwoOddAsync();
        var alerts = await AlertsAsync();
        await AnswerAsync(Clerk, "団体の転入", alerts[0]);

        Assert.Equal(new AnswersResult(1, 1), await AnswerAsync(Clerk, "別の理由", alerts));

        Assert.Equal(["団体の転入", "別の理由"], (await AlertsAsync()).Select(alert => alert.Answer));
    }

    [Fact]
    public async Task TheQueue_HasWhatIsOpen_TheMostUrgentFirst()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300), Set("seal", 0), Set("certificate", 300, reason: "学校の書類"));

        var open = await SearchAsync(new AlertSearch());

        Assert.Equal(["zero-on-open-day", "unusual-count"], open.Select(alert => alert.Rule));
        Assert.All(open, alert => Assert.True(alert.IsSample));
        var answered = Assert.Single(await SearchAsync(new AlertSearch(State: AlertState.Answered)));
        Assert.Equal(("学校の書類", "山口 真理", AlertState.Answered), (answered.Answer, answered.AnsweredBy, answered.State));
        Assert.Equal(3, (await SearchAsync(new AlertSearch(State: null))).Count);
    }

    [Fact]
    public async Task Filters_Narrow()
    {
        await TwoOddAsync();
        var office = await OfficeIdAsync();

        Assert.Equal(2, (await SearchAsync(new AlertSearch([office], From: Friday, To: Friday, Rule: "unusual-count", Priority: 2))).Count);
        Assert.Empty(await SearchAsync(new AlertSearch([office + 1])));
        Assert.Empty(await SearchAsync(new AlertSearch(Rule: "paper-total")));
        Assert.Empty(await SearchAsync(new AlertSearch(Priority: 1)));
        Assert.Empty(await SearchAsync(new AlertSearch(From: Friday.AddDays(1))));
        Assert.Empty(await SearchAsync(new AlertSearch(To: Friday.AddDays(-1))));
        Assert.Empty(await SearchAsync(new AlertSearch(State: AlertState.Settled)));
    }

    private async Task TwoOddAsync()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300), Set("seal", 400));
    }

    private async Task<IReadOnlyList<AlertListItem>> SearchAsync(AlertSearch search) =>
        (await Counts.AsAsync<AlertQueries, Core.Data.Page<AlertListItem>>(Clerk, queries => queries.SearchAsync(Clerk, search))).Items;
}
