using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Writing;

/// <summary>Two people of one unit, or two tabs, on one draft.</summary>
public sealed class WritingTogetherTests : IAsyncLifetime
{
    private static readonly ProposalContent Blank = new("", null, null, "", "", "", "");

    private readonly Guid _key = Guid.NewGuid();
    private ProposalsDatabase _database = null!;
    private StaffSnapshot _colleague = null!;

    [Theory, OnSqlite, OnSqlServer]
    public async Task WhatEachChanges_IsKept_WhereTheFieldsDiffer(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        var colleague = await database.PersonInAsync("oe-branch");
        var begun = (await SaveAsync(database, database.Branch, Blank with { Title = "税証明" }, Blank))!.Proposal;

        await SaveAsync(database, colleague, begun.Content with { Problem = "遠い" }, begun.Content);
        var second = await SaveAsync(database, database.Branch, begun.Content with { Title = "税証明の発行", Kind = ProposalKind.Improvement }, begun.Content);

        Assert.Empty(second!.Merge!.Conflicts);
        Assert.Equal(["Problem"], second.Merge.Theirs.Select(field => field.Name));
        var stored = (await database.FindAsync(begun.Id)).Content;
        Assert.Equal(("税証明の発行", "遠い", ProposalKind.Improvement), (stored.Title, stored.Problem, stored.Kind));
    }

    [Fact]
    public async Task WhatBothChange_StaysAsItWasSavedFirst_AndTheRestIsSaved()
    {
        var begun = (await SaveAsync(_database.Branch, Blank with { Title = "税証明" }, Blank))!.Proposal;
        await SaveAsync(_colleague, begun.Content with { Problem = "区役所が遠い" }, begun.Content);

        var second = await SaveAsync(_database.Branch, begun.Content with { Problem = "待ち時間が長い", Effect = "近くなる" }, begun.Content);

        Assert.Equal(["Problem"], second!.Merge!.Conflicts.Select(field => field.Name));
        var stored = (await _database.FindAsync(begun.Id)).Content;
        Assert.Equal(("区役所が遠い", "近くなる"), (stored.Problem, stored.Effect));
        var last = await _database.AsAsync<DraftChanges, IReadOnlyDictionary<string, DraftChange>>(_colleague, changes => changes.WhoWroteAsync(begun.Id));
        Assert.Equal(_colleague.Name, last["Problem"].By);
    }

    [Fact]
    public async Task SentTwice_TheSameKeyIsOneDraft_AndTheSameTextOneSave()
    {
        var text = Blank with { Title = "税証明", Problem = "一行目\r\n二行目 " };
        var first = await SaveAsync(_database.Branch, text, Blank);
        var again = await SaveAsync(_database.Branch, text, Blank);

        Assert.Equal((first!.Proposal.Id, first.Proposal.Version), (again!.Proposal.Id, again.Proposal.Version));
        Assert.Empty(again.Merge!.Conflicts);
        Assert.Equal("一行目\n二行目", again.Proposal.Problem);
        Assert.Equal(1, await _database.ReadAsync(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task BegunBySeveralRequestsAtOnce_ItIsOneDraft()
    {
        // Each on a thread of its own: SQLite's calls do not wait asynchronously.
        var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SaveAsync(_database.Branch, Blank with { Title = "税証明" }, Blank))));

        Assert.Single(saves.Select(save => save!.Proposal.Id).Distinct());
        Assert.Equal(1, await _database.ReadAsync(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task SavedByAColleagueBetweenReadingAndWriting_ItIsReadAgain_AndBothAreKept()
    {
        var begun = (await SaveAsync(_database.Branch, Blank with { Title = "税証明" }, Blank))!.Proposal;

        var saved = await _database.AsAsync<IServiceProvider, DraftSaved?>(_database.Branch, services =>
        {
            services.GetRequiredService<WardsDbContext>().ChangeTracker.Tracked += ColleagueSavesOnce();
            return services.GetRequiredService<DraftSaving>().SaveAsync(
                _database.Branch, new DraftSave(_key, begun.Content with { Title = "税証明の発行" }, DraftMarks.Of(begun.Content), new HashSet<string>()));
        });

        Assert.Equal(["Problem"], saved!.Merge!.Theirs.Select(field => field.Name));
        var stored = (await _database.FindAsync(begun.Id)).Content;
        Assert.Equal(("税証明の発行", "遠い"), (stored.Title, stored.Problem));

        // As soon as the draft is read: while it is written only one writes.
        EventHandler<EntityTrackedEventArgs> ColleagueSavesOnce()
        {
            var isSaved = false;
            return (_, tracked) =>
            {
                if (isSaved || tracked.Entry.Entity is not Proposal) return;
                isSaved = true;
                Task.Run(() => SaveAsync(_colleague, begun.Content with { Problem = "遠い" }, begun.Content)).GetAwaiter().GetResult();
            };
        }
    }

    [Fact]
    public async Task AFieldThatWasNotSent_StaysAsItIs()
    {
        var begun = (await SaveAsync(_database.Branch, Blank with { Title = "税証明", Cost = 1_200_000 }, Blank))!.Proposal;

        await SaveAsync(_colleague, Blank with { Title = "税証明の発行" }, begun.Content, left: "Cost");

        var stored = (await _database.FindAsync(begun.Id)).Content;
        Assert.Equal(("税証明の発行", 1_200_000L), (stored.Title, stored.Cost));
    }

    [Fact]
    public async Task OnceItWasSent_NothingIsSaved()
    {
        var draft = await _database.InStateAsync(ProposalState.WardReview);

        var late = await SaveAsync(_database.Branch, draft.Content with { Title = "遅れて届いた" }, draft.Content, key: draft.Key);

        Assert.Null(late!.Merge);
        Assert.Equal(ProposalsDatabase.Complete.Title, (await _database.FindAsync(draft.Id)).Title);
    }

    [Fact]
    public async Task AnotherUnit_FindsNothing()
    {
        var begun = (await SaveAsync(_database.Branch, Blank with { Title = "税証明" }, Blank))!.Proposal;
        var stranger = await _database.PersonInAsync("hanazono-general-branch");

        Assert.Null(await SaveAsync(stranger, begun.Content with { Title = "書き換え" }, begun.Content));
    }

    [Fact]
    public async Task BeyondItsLimits_ItIsRefusedWithThePresentLength()
    {
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => SaveAsync(_database.Branch, Blank with { Affected = new string('あ', 1_126) }, Blank));
        Assert.Equal(("Affected", "「だれが困っているか」は 1,000字以内にしてください（いまは 1,126字）"), (refusal.Field, refusal.Message));
    }

    [Fact]
    public async Task AWithdrawnOne_IsCopiedOnce_ByItsUnitOnly()
    {
        var old = await _database.InStateAsync(ProposalState.Withdrawn);
        var stranger = await _database.PersonInAsync("hanazono-general-branch");

        var copies = await Task.WhenAll(Task.Run(() => CopyAsync(_colleague, old.Id)), Task.Run(() => CopyAsync(_colleague, old.Id)));

        Assert.Equal(copies[0]!.Id, copies[1]!.Id);
        Assert.Equal((old.Content, ProposalState.Draft), (copies[0]!.Content, copies[0]!.State));
        Assert.Null(await CopyAsync(stranger, old.Id));
        Assert.Null(await CopyAsync(_colleague, copies[0]!.Id));
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _colleague = await _database.PersonInAsync("oe-branch");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<Proposal?> CopyAsync(StaffSnapshot person, int id) => _database.AsAsync<DraftCopies, Proposal?>(person, copies => copies.CopyAsync(person, id, _key));

    private Task<DraftSaved?> SaveAsync(StaffSnapshot person, ProposalContent typed, ProposalContent seen, string? left = null, Guid? key = null) =>
        SaveAsync(_database, person, typed, seen, left, key);

    private Task<DraftSaved?> SaveAsync(ProposalsDatabase database, StaffSnapshot person, ProposalContent typed, ProposalContent seen, string? left = null, Guid? key = null) =>
        database.AsAsync<DraftSaving, DraftSaved?>(person, saving => saving.SaveAsync(
            person, new DraftSave(key ?? _key, typed, DraftMarks.Read(DraftMarks.Of(seen).ToString()), left is null ? new HashSet<string>() : new HashSet<string> { left })));
}
