using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Proposals;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Listing;

public sealed class FindingProposalsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task EachReader_FindsWhatTheyMayRead_AndIsToldHowMany(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        foreach (var state in Enum.GetValues<ProposalState>()) await database.InStateAsync(state);
        var stranger = await database.PersonInAsync("nishi-general-affairs", isApprover: true);

        var own = await FindAsync(database, database.Branch, new ProposalSearch());
        var others = await FindAsync(database, stranger, new ProposalSearch());

        Assert.Equal(Enum.GetValues<ProposalState>().Order(), own.Select(item => item.State).Order());
        // Returned and withdrawn before they left the ward: still the ward's own.
        Assert.Equal(Enum.GetValues<ProposalState>().Except([Draft, WardReview, Returned, Withdrawn]).Order(), others.Select(item => item.State).Order());
        var counts = await CountAsync(database, stranger, new ProposalSearch());
        Assert.Equal((9, 4, 3, 2, 0), (counts.Of(ProposalTab.All), counts.Of(ProposalTab.Open), counts.Of(ProposalTab.Adopted), counts.Of(ProposalTab.Answered), counts.Of(WardReview).Number));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Filters_Narrow_AlsoTogether(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        var elsewhere = await database.DraftAsync(await database.PersonInAsync("hanazono-general-branch"));
        var draft = await database.DraftAsync(content: ProposalsDatabase.Complete with { Kind = ProposalKind.NewProject, SchoolDistrict = "白川校区" });
        var asked = await database.DraftAsync(content: ProposalsDatabase.Complete with { SuggestedSectionId = database.Officer.Assignments[0].UnitId });
        var review = await database.InStateAsync(UnderReview);
        await database.MoveAsync(database.Branch, asked.Id, ProposalAction.Submit);
        await database.MoveAsync(database.Endorser, asked.Id, ProposalAction.Endorse);
        var section = review.SectionId;

        Assert.Equal([draft.Id], await IdsAsync(new ProposalSearch(Kind: ProposalKind.NewProject)));
        Assert.Equal([draft.Id], await IdsAsync(new ProposalSearch(SchoolDistrict: "白川校区", WardId: review.WardId)));
        Assert.Equal([review.Id], await IdsAsync(new ProposalSearch(State: UnderReview)));
        // What suggests the section and has none yet is the section's too.
        Assert.Equal([asked.Id, review.Id], (await IdsAsync(new ProposalSearch(SectionId: section))).Order());
        Assert.Equal([asked.Id, review.Id], (await IdsAsync(new ProposalSearch(FiscalYear: 2026))).Order());
        Assert.Equal([asked.Id, review.Id], (await IdsAsync(new ProposalSearch(Tab: ProposalTab.Open))).Order());
        Assert.Empty(await IdsAsync(new ProposalSearch(Tab: ProposalTab.Adopted, State: UnderReview)));
        Assert.Empty(await IdsAsync(new ProposalSearch(FiscalYear: 2025)));
        Assert.Empty(await IdsAsync(new ProposalSearch(WardId: elsewhere.WardId)));

        async Task<IEnumerable<int>> IdsAsync(ProposalSearch search) => (await FindAsync(database, database.Branch, search)).Select(item => item.Id);
    }

    [Theory]
    [InlineData("総合出張所でも税証明を受け取れる")]
    [InlineData("税証明　試行")]
    [InlineData("証明 の発行 を試行")]
    [InlineData("でじたる")]
    [InlineData("デジタルの申請に")]
    [InlineData("ﾃﾞｼﾞﾀﾙ")]
    [InlineData("pdf ＰＤＦ")]
    [InlineData("100%")]
    [InlineData("令8-1")]
    [InlineData("令和８ー１")]
    [InlineData("R8-1")]
    [InlineData("2026-1 税証明")]
    [InlineData("8-1")]
    public async Task Words_AreFound_InAnyWidthKanaAndSpacing(string words)
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var content = ProposalsDatabase.Complete with { Problem = "デジタル の 申請に ＰＤＦ が要ります。", Effect = "手戻りを１００％なくす。" };
        var found = await database.DraftAsync(content: content);
        await database.MoveAsync(database.Branch, found.Id, ProposalAction.Submit);
        await database.MoveAsync(database.Endorser, found.Id, ProposalAction.Endorse);
        await database.DraftAsync(content: ProposalsDatabase.Complete with { Title = "別の提案", Request = "なし" });

        Assert.Equal([found.Id], (await FindAsync(database, database.Branch, new ProposalSearch(words))).Select(item => item.Id));
    }

    [Theory]
    [InlineData("100_")]
    [InlineData("%")]
    [InlineData("税証明 ありえない")]
    [InlineData("ようにする税証明")]
    [InlineData("令8-2")]
    [InlineData("令7-1")]
    [InlineData("[税]")]
    public async Task WordsThatDoNotOccur_FindNothing_WildcardsIncluded(string words)
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        await database.InStateAsync(Submitted);

        Assert.Empty(await FindAsync(database, database.Branch, new ProposalSearch(words)));
    }

    [Fact]
    public async Task Rewritten_ItIsFoundByItsNewWords_AndNoLongerByTheOld()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var draft = await database.DraftAsync();
        await database.AsAsync<ProposalDrafts, Proposal?>(database.Branch, drafts => drafts.WriteAsync(
            database.Branch, draft.Id, draft.Version, ProposalsDatabase.Complete with { Title = "待合の番号札を更新する" }));

        Assert.Equal([draft.Id], (await FindAsync(database, database.Branch, new ProposalSearch("番号札"))).Select(item => item.Id));
        Assert.Empty(await FindAsync(database, database.Branch, new ProposalSearch("受け取れる")));
    }

    [Fact]
    public async Task Orders_PutWhatIsDueFirst_OrTheNewest_OrTheNumbers()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var declined = await database.InStateAsync(Declined);
        var review = await database.InStateAsync(UnderReview);
        var submitted = await database.InStateAsync(Submitted);
        var draft = await database.DraftAsync();
        var deferred = await database.InStateAsync(Deferred);

        // Submitted: 5 business days; under review: 20; deferred: the date that was promised.
        Assert.Equal([submitted.Id, review.Id, deferred.Id, draft.Id, declined.Id], await IdsAsync(ProposalOrder.Due));
        Assert.Equal([draft.Id, deferred.Id, submitted.Id, review.Id, declined.Id], await IdsAsync(ProposalOrder.Newest));
        Assert.Equal([declined.Id, review.Id, submitted.Id, deferred.Id, draft.Id], await IdsAsync(ProposalOrder.Number));

        async Task<IEnumerable<int>> IdsAsync(ProposalOrder order) => (await FindAsync(database, database.Branch, new ProposalSearch(Order: order))).Select(item => item.Id);
    }

    [Fact]
    public async Task APage_BeyondTheLast_IsTheLast_AndAChangeIsSeenAtOnce()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        for (var number = 0; number < ProposalSearch.PageSize; number++) await database.DraftAsync();

        Assert.Equal((1, 20), await PageAsync(3));
        await database.DraftAsync();
        Assert.Equal((2, 1), await PageAsync(3));

        async Task<(int, int)> PageAsync(int number)
        {
            var page = await database.AsAsync<ProposalListQueries, Page<ProposalListItem>>(database.Branch, queries => queries.SearchAsync(database.Branch, new ProposalSearch(Page: number)));
            return (page.Number, page.Items.Count);
        }
    }

    private static async Task<IReadOnlyList<ProposalListItem>> FindAsync(ProposalsDatabase database, StaffSnapshot person, ProposalSearch search)
    {
        var page = await database.AsAsync<ProposalListQueries, Page<ProposalListItem>>(person, queries => queries.SearchAsync(person, search));
        var file = await database.AsAsync<ProposalListQueries, IReadOnlyList<ProposalListItem>>(person, queries => queries.ForFileAsync(person, search));
        Assert.Equal(file.Select(item => item.Id), page.Items.Select(item => item.Id));
        Assert.Equal(file.Count, page.Total);
        return page.Items;
    }

    private static Task<ProposalCounts> CountAsync(ProposalsDatabase database, StaffSnapshot person, ProposalSearch search) =>
        database.AsAsync<ProposalListQueries, ProposalCounts>(person, queries => queries.CountsAsync(person, search));
}
