using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Dossier;

public sealed class ReadingADossierTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task BeforeItIsPublished_OnlyTheUnitAndItsEndorserFindIt()
    {
        var id = (await _database.InStateAsync(ProposalState.WardReview)).Id;
        Assert.NotNull(await _database.DetailAsync(_database.Branch, id));
        Assert.NotNull(await _database.DetailAsync(_database.Endorser, id));
        foreach (var other in new[] { _database.Officer, await _database.PersonInAsync("chuo-tax"), await _database.PersonInAsync("nishi-general-affairs", isApprover: true) })
            Assert.Null(await _database.DetailAsync(other, id));
        Assert.Null(await _database.DetailAsync(_database.Branch, id + 1));
    }

    [Fact]
    public async Task NamesAreShown_InTheOwnUnitAndWard_AndToAdministrators()
    {
        var id = (await _database.InStateAsync(ProposalState.Adopted)).Id;
        var named = new List<string>();
        foreach (var (who, reader) in new[] { ("branch", _database.Branch), ("section", _database.Officer), ("administrator", await _database.PersonInAsync("system-administration")), ("other ward", await _database.PersonInAsync("nishi-tax")) })
            named.Add($"{who}: {string.Concat((await _database.DetailAsync(reader, id))!.Steps.Select(step => step.Name is null ? '-' : '+'))}");

        // 回付, 承認, 受付, 検討, 採択.
        Assert.Equal(["branch: ++---", "section: --+++", "administrator: +++++", "other ward: -----"], named);
    }

    [Fact]
    public async Task AnUnfinishedDraft_SaysWhatIsMissing_BesideItsButton()
    {
        var draft = await _database.DraftAsync(content: ProposalsDatabase.Complete with { Effect = "" });
        var choice = (await _database.DetailAsync(_database.Branch, draft.Id))!.Of(ProposalAction.Submit);
        Assert.Equal((true, "見込む効果を入力してください。"), (choice.IsAllowed, choice.Obstacle));
    }

    [Fact]
    public async Task TheAcceptance_SaysHowLongItTook()
    {
        var id = (await _database.InStateAsync(ProposalState.Submitted)).Id;
        _database.GoTo(2026, 11, 25);
        await _database.MoveAsync(_database.Officer, id, ProposalAction.Accept);
        // The 23rd is a holiday.
        Assert.Equal(2, (await _database.DetailAsync(_database.Officer, id))!.Steps[^1].DaysTaken);
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();
}
