using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KumamotoWards.TestSupport.Proposals;

/// <summary>A seeded database with the people a proposal passes through; it is brought to any state by real steps.</summary>
public sealed class ProposalsDatabase : IAsyncDisposable
{
    private readonly CountsDatabase _people;

    private ProposalsDatabase(CountsDatabase people) => _people = people;

    public StaffSnapshot Branch { get; private set; } = null!;
    public StaffSnapshot Endorser { get; private set; } = null!;
    public StaffSnapshot Officer { get; private set; } = null!;
    public StaffSnapshot Decider { get; private set; } = null!;

    public FakeTimeProvider Time => _people.Database.Time;

    public static ProposalContent Complete { get; } = new(
        "総合出張所でも税証明を受け取れるようにする", ProposalKind.Improvement, SchoolDistrict: null,
        "税証明のためだけに区役所へ行く方がいます。", "車を運転されない高齢の方", "出張所で税証明の発行を試行する。", "往復の時間がなくなる。");

    public static async Task<ProposalsDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = new ProposalsDatabase(await CountsDatabase.CreateAsync(provider));
        database.Branch = await database.PersonInAsync("oe-branch", isHead: true);
        database.Endorser = await database.PersonInAsync("chuo-general-affairs", isApprover: true);
        database.Officer = await database.PersonInAsync("hq-citizen-affairs");
        database.Decider = await database.PersonInAsync("hq-citizen-affairs", isApprover: true);
        return database;
    }

    /// <summary>See <see cref="CountsDatabase.PersonInAsync"/>.</summary>
    public Task<StaffSnapshot> PersonInAsync(string unitCode, bool isHead = false, bool isApprover = false) =>
        _people.PersonInAsync(unitCode, isHead: isHead, isApprover: isApprover);

    public Task<T> AsAsync<TService, T>(StaffSnapshot person, Func<TService, Task<T>> work) where TService : notnull => _people.AsAsync(person, work);

    public Task<T> ReadAsync<T>(Func<WardsDbContext, Task<T>> read) => _people.ReadAsync(read);

    public Task<Proposal> FindAsync(int id) => ReadAsync(db => db.Proposals.AsNoTracking().SingleAsync(each => each.Id == id));

    public Task<Proposal> DraftAsync(StaffSnapshot? by = null, ProposalContent? content = null) =>
        AsAsync<ProposalDrafts, Proposal>(by ?? Branch, drafts => drafts.CreateAsync(by ?? Branch, content ?? Complete));

    /// <param name="version">Null for the current one.</param>
    public async Task<ProposalResult?> MoveAsync(StaffSnapshot person, int id, ProposalAction action, ProposalDecision? decision = null, Guid? version = null)
    {
        var seen = version ?? (await FindAsync(id)).Version;
        return await AsAsync<ProposalService, ProposalResult?>(person, service => service.MoveAsync(person, new ProposalRequest(id, action, seen, decision ?? ProposalDecision.None)));
    }

    /// <summary>A new proposal, brought to that state by those whose steps these are.</summary>
    public async Task<Proposal> InStateAsync(ProposalState state)
    {
        var draft = await DraftAsync();
        foreach (var (person, action) in WayTo(state))
        {
            var result = await MoveAsync(person, draft.Id, action, new ProposalDecision { Reason = "理由", NextAnswerOn = new DateOnly(2027, 2, 26) });
            if (result?.Refusal is not null) throw new InvalidOperationException($"{action}: {result.Refusal} {result.Message}");
        }
        return await FindAsync(draft.Id);
    }

    public ValueTask DisposeAsync() => _people.DisposeAsync();

    private IEnumerable<(StaffSnapshot, ProposalAction)> WayTo(ProposalState state) => state switch
    {
        ProposalState.Draft => [],
        ProposalState.WardReview => [(Branch, ProposalAction.Submit)],
        ProposalState.Submitted => [.. WayTo(ProposalState.WardReview), (Endorser, ProposalAction.Endorse)],
        ProposalState.Accepted => [.. WayTo(ProposalState.Submitted), (Officer, ProposalAction.Accept)],
        ProposalState.UnderReview => [.. WayTo(ProposalState.Accepted), (Officer, ProposalAction.StartReview)],
        ProposalState.Adopted => [.. WayTo(ProposalState.UnderReview), (Decider, ProposalAction.Adopt)],
        ProposalState.PartiallyAdopted => [.. WayTo(ProposalState.UnderReview), (Decider, ProposalAction.AdoptInPart)],
        ProposalState.Deferred => [.. WayTo(ProposalState.UnderReview), (Decider, ProposalAction.Defer)],
        ProposalState.Declined => [.. WayTo(ProposalState.UnderReview), (Decider, ProposalAction.Decline)],
        ProposalState.InProgress => [.. WayTo(ProposalState.Adopted), (Officer, ProposalAction.Start)],
        ProposalState.Completed => [.. WayTo(ProposalState.InProgress), (Officer, ProposalAction.Complete)],
        ProposalState.Returned => [.. WayTo(ProposalState.WardReview), (Endorser, ProposalAction.Return)],
        ProposalState.Withdrawn => [.. WayTo(ProposalState.WardReview), (Branch, ProposalAction.Withdraw)],
    };
}
