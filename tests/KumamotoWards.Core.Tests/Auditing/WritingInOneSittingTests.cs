using System.Globalization;
using System.Text.Json;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Auditing;

/// <summary>A draft saves itself every few seconds; the trail tells of sittings.</summary>
public sealed class WritingInOneSittingTests : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    private ProposalsDatabase _database = null!;
    private Proposal _draft = null!;

    [Theory, OnSqlite, OnSqlServer]
    public async Task ManySaves_AreOneEntry_FromTheFirstValueToTheLast(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        var draft = await database.DraftAsync();
        for (var save = 1; save <= 8; save++) await WriteAsync(database, draft, text => text with { Problem = $"{draft.Problem}「{new string('あ', 100 * save)}」" });
        await WriteAsync(database, draft, text => text with { Cost = 1_200_000 });

        var entry = Assert.Single(await EntriesAsync(database, draft));

        var changes = ChangesOf(entry);
        Assert.Equal(["Cost", "Problem", "UpdatedAt"], changes.Keys.Order());
        Assert.Equal((draft.Problem, $"{draft.Problem}「{new string('あ', 800)}」"), (changes["Problem"][0].GetString(), changes["Problem"][1].GetString()));
        Assert.Equal((JsonValueKind.Null, 1_200_000), (changes["Cost"][0].ValueKind, changes["Cost"][1].GetInt64()));
        Assert.Equal((database.Branch.StaffMemberId, (await database.FindAsync(draft.Id)).UpdatedAt), (entry.StaffMemberId, entry.At));
        Assert.Contains("「ああ", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTakenBackInTheSitting_DidNotChange()
    {
        await WriteAsync(text => text with { Title = "別の件名", Effect = "近くなる" });
        await WriteAsync(text => text with { Title = _draft.Title });

        Assert.Equal(["Effect", "UpdatedAt"], ChangesOf(Assert.Single(await EntriesAsync())).Keys.Order());
    }

    [Fact]
    public async Task APause_EndsTheSitting()
    {
        await WriteAsync(text => text with { Problem = "午前" });
        _database.Time.Advance(AuditedBySittingAttribute.LongestPause);
        await WriteAsync(text => text with { Problem = "午後" });

        Assert.Equal([(_draft.Problem, "午前"), ("午前", "午後")], (await EntriesAsync()).Select(ProblemIn));
    }

    [Fact]
    public async Task SomebodyElse_BeginsAnEntryOfTheirOwn_AndSoDoesWhoGoesOnAfterThem()
    {
        var colleague = await _database.PersonInAsync("oe-branch");
        await WriteAsync(text => text with { Problem = "一" });
        await WriteAsync(text => text with { Problem = "二" }, colleague);
        await WriteAsync(text => text with { Problem = "三" });

        var entries = await EntriesAsync();
        Assert.Equal([(_draft.Problem, "一"), ("一", "二"), ("二", "三")], entries.Select(ProblemIn));
        Assert.Equal([_database.Branch.StaffMemberId, colleague.StaffMemberId, _database.Branch.StaffMemberId], entries.Select(entry => entry.StaffMemberId!.Value));
    }

    [Fact]
    public async Task AStep_IsAnEntryOfItsOwn_AndWhatIsWrittenAfterItAnother()
    {
        await WriteAsync(text => text with { Problem = "回付の前" });
        await _database.MoveAsync(_database.Branch, _draft.Id, ProposalAction.Submit);
        await _database.MoveAsync(_database.Endorser, _draft.Id, ProposalAction.Return, new ProposalDecision { Reason = "根拠を足してください" });
        await WriteAsync(text => text with { Problem = "差戻しの後" });

        Assert.Equal(["Problem", "State", "State", "Problem"], (await EntriesAsync()).Select(entry => ChangesOf(entry).Keys.Except(["UpdatedAt"]).Single()));
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _draft = await _database.DraftAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task WriteAsync(Func<ProposalContent, ProposalContent> change, StaffSnapshot? by = null) => WriteAsync(_database, _draft, change, by);

    private static async Task WriteAsync(ProposalsDatabase database, Proposal draft, Func<ProposalContent, ProposalContent> change, StaffSnapshot? by = null)
    {
        database.Time.Advance(Moment);
        var (person, stored) = (by ?? database.Branch, await database.FindAsync(draft.Id));
        await database.AsAsync<ProposalDrafts, Proposal?>(person, drafts => drafts.WriteAsync(person, draft.Id, stored.Version, change(stored.Content)));
    }

    private Task<List<AuditEntry>> EntriesAsync() => EntriesAsync(_database, _draft);

    /// <summary>After the one that tells of its beginning.</summary>
    private static Task<List<AuditEntry>> EntriesAsync(ProposalsDatabase database, Proposal draft)
    {
        var key = draft.Id.ToString(CultureInfo.InvariantCulture);
        return database.ReadAsync(db => db.AuditEntries
            .Where(entry => entry.Entity == nameof(Proposal) && entry.EntityKey == key && entry.Action == AuditAction.Changed).OrderBy(entry => entry.Id).ToListAsync());
    }

    private static (string?, string?) ProblemIn(AuditEntry entry) => ChangesOf(entry)["Problem"] is var change ? (change[0].GetString(), change[1].GetString()) : default;

    private static Dictionary<string, JsonElement[]> ChangesOf(AuditEntry entry) => JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(entry.Changes)!;
}
