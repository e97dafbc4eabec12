using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Writing;

public sealed class FindingSimilarProposalsTests : IAsyncLifetime
{
    private static readonly ProposalContent Written = ProposalsDatabase.Complete with
    {
        Title = "出張所で税の証明を発行する",
        Problem = "税証明を取るためだけに、区役所まで行く方が多い。",
    };

    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task AnEarlierOneAboutTheSame_IsFoundWithItsOutcome()
    {
        var declined = await _database.InStateAsync(ProposalState.Declined);
        await PublishAsync(ProposalsDatabase.Complete with { Title = "公園の遊具を点検する", Problem = "遊具が古くなり、けがをする子どもがいる。" });

        var found = Assert.Single(await FindAsync(Written));

        Assert.Equal((declined.Id, ProposalState.Declined, "理由"), (found.Id, found.State, found.Reason));
        Assert.NotNull(found.Number);
    }

    [Fact]
    public async Task Drafts_AndTheOneThatIsWritten_AreNotShown()
    {
        await _database.DraftAsync();
        var own = await _database.InStateAsync(ProposalState.Submitted);

        Assert.Empty(await FindAsync(Written, except: own.Id));
    }

    [Fact]
    public async Task WhatIsPublishedLater_IsFoundTheNextTime()
    {
        Assert.Empty(await FindAsync(Written));
        await PublishAsync(Written);
        Assert.Single(await FindAsync(Written));
    }

    [Fact]
    public async Task ADraftBegunBeforeThem_IsFound_OnceItIsPublished()
    {
        var draft = await _database.DraftAsync(content: Written);
        await PublishAsync(ProposalsDatabase.Complete with { Title = "公園の遊具を点検する", Problem = "遊具が古くなり、けがをする子どもがいる。" });
        Assert.Empty(await FindAsync(Written));

        await PublishAsync(draft);

        Assert.Equal(draft.Id, Assert.Single(await FindAsync(Written)).Id);
    }

    [Fact]
    public async Task AnsweredTwice_TheLastReasonIsShown()
    {
        var deferred = await _database.InStateAsync(ProposalState.Deferred);
        await _database.MoveAsync(_database.Decider, deferred.Id, ProposalAction.Decline, new ProposalDecision { Reason = "コンビニ交付で足りるため" });

        Assert.Equal("コンビニ交付で足りるため", Assert.Single(await FindAsync(Written)).Reason);
    }

    [Fact]
    public async Task SpellingInOtherWidthOrKana_IsTheSame()
    {
        await PublishAsync(Written with { Title = "窓口にデジタルサイネージを置く", Problem = "お知らせが読まれていない。" });
        Assert.Single(await FindAsync(Written with { Title = "ﾃﾞｼﾞﾀﾙ ｻｲﾈｰｼﾞを窓口に", Problem = "" }));
    }

    [Fact]
    public void AmongTenThousand_TheOneThatIsMeantComesFirst()
    {
        string[] places = ["窓口", "公園", "道路", "図書室", "駐車場", "待合", "校区", "避難所"];
        string[] things = ["案内板", "遊具", "照明", "予約", "番号札", "相談", "清掃", "時刻表"];
        var index = new SimilarityIndex();
        for (var id = 1; id <= 10_000; id++) index.Put(id, $"{places[id % 8]}の{things[id / 8 % 8]}を見直す 第{id}号\n{places[id / 3 % 8]}で{things[id / 5 % 8]}に困っている方がいます。");
        index.Put(10_001, "介護の相談を月1回出張所で受ける\n区役所まで来られない高齢の方がいます。");

        var found = index.Find("出張所で介護の相談を受けられるようにする", most: 5, least: 0.3);

        Assert.Equal(10_001, found[0].Id);
    }

    [Fact]
    public void ATextThatIsRewritten_IsFoundByItsNewWordsOnly()
    {
        var index = new SimilarityIndex();
        index.Put(1, "公園の遊具を点検する");
        index.Put(1, "税証明を出張所で発行する");

        Assert.Empty(index.Find("公園の遊具の点検", 5, 0.3));
        Assert.Single(index.Find("税証明の発行", 5, 0.3));
        Assert.Equal(1, index.Count);
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private async Task PublishAsync(ProposalContent content) => await PublishAsync(await _database.DraftAsync(content: content));

    private async Task PublishAsync(Proposal draft)
    {
        foreach (var (person, action) in new[] { (_database.Branch, ProposalAction.Submit), (_database.Endorser, ProposalAction.Endorse) })
            Assert.Null((await _database.MoveAsync(person, draft.Id, action))!.Refusal);
    }

    private Task<IReadOnlyList<SimilarProposal>> FindAsync(ProposalContent content, int? except = null) =>
        _database.AsAsync<SimilarProposals, IReadOnlyList<SimilarProposal>>(_database.Branch, similar => similar.FindAsync(content, except));
}
