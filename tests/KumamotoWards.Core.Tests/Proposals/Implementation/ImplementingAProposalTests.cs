using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Implementation;

public sealed class ImplementingAProposalTests : IAsyncLifetime
{
    private static readonly MilestoneContent Device = new("端末を置く", new DateOnly(2026, 11, 16));

    private ProposalsDatabase _database = null!;

    [Theory]
    [MemberData(nameof(States))]
    public async Task OnlyThe主務課Writes_AndOnlyOfWhatIsAdopted(ProposalState state)
    {
        var proposal = await _database.InStateAsync(state);
        foreach (var (who, person) in new[]
        {
            ("officer", _database.Officer), ("decider", _database.Decider), ("branch", _database.Branch), ("endorser", _database.Endorser),
            ("other section", await _database.PersonInAsync("hq-regional-policy", isApprover: true)), ("administrator", await _database.PersonInAsync("system-administration")),
        })
        {
            var before = await _database.FindAsync(proposal.Id);
            ProposalResult?[] results =
            [
                await AsAsync(person, service => service.ReportProgressAsync(person, proposal.Id, "研修を始めました。")),
                await AsAsync(person, async service => await service.AddMilestoneAsync(person, await SeenAsync(proposal.Id), Device)),
                await AsAsync(person, async service => await service.PlanAsync(person, await SeenAsync(proposal.Id), 2027)),
                await AsAsync(person, async service => await service.RecordResultAsync(person, await SeenAsync(proposal.Id), "窓口が広がった")),
            ];
            if (who is "officer" or "decider" && state is Adopted or PartiallyAdopted or InProgress or Completed)
            {
                Assert.All(results, result => Assert.True(result is { Refusal: null }, $"{who}: {result?.Refusal}"));
                continue;
            }
            Assert.All(results, result => Assert.True(result is null || result.Refusal is ProposalRefusal.Forbidden or ProposalRefusal.WrongState, $"{who}: {result?.Refusal}"));
            Assert.Equal(before.Version, (await _database.FindAsync(proposal.Id)).Version);
        }
    }

    [Fact]
    public async Task Milestones_AreLateByBusinessDays_UntilTheyAreDone()
    {
        var proposal = await _database.InStateAsync(InProgress);
        await AddAsync(proposal.Id, Device);
        await AddAsync(proposal.Id, new MilestoneContent("研修をする", new DateOnly(2026, 12, 1)));

        var planned = await ReadAsync(proposal.Id);
        // Monday to Friday of one week, no holiday between.
        Assert.Equal([(true, 4), (false, 0)], planned.Milestones.Select(each => (each.IsLate, each.LateDays)));

        await AsOfficerAsync(async service => await service.FinishMilestoneAsync(_database.Officer, await SeenAsync(proposal.Id), planned.Milestones[0].Id));
        await AsOfficerAsync(async service => await service.ChangeMilestoneAsync(
            _database.Officer, await SeenAsync(proposal.Id), planned.Milestones[1].Id, new MilestoneContent("研修を 2回する", new DateOnly(2026, 12, 8))));

        var later = await ReadAsync(proposal.Id);
        Assert.Equal([("端末を置く", new DateOnly(2026, 11, 20), false), ("研修を 2回する", null, false)], later.Milestones.Select(each => (each.Title, each.DoneOn, each.IsLate)));

        await AsOfficerAsync(async service => await service.RemoveMilestoneAsync(_database.Officer, await SeenAsync(proposal.Id), planned.Milestones[1].Id));
        Assert.Single((await ReadAsync(proposal.Id)).Milestones);
    }

    [Fact]
    public async Task TwoAtOnce_OneWins_AndTheOtherIsTold()
    {
        var proposal = await _database.InStateAsync(InProgress);
        var seen = await SeenAsync(proposal.Id);

        var first = await AsOfficerAsync(service => service.PlanAsync(_database.Officer, seen, 2027));
        var second = await AsAsync(_database.Decider, service => service.PlanAsync(_database.Decider, seen, 2028));

        Assert.Null(first!.Refusal);
        Assert.Equal(ProposalRefusal.ChangedMeanwhile, second!.Refusal);
        Assert.Equal(2027, (await _database.FindAsync(proposal.Id)).BudgetFiscalYear);
    }

    [Fact]
    public async Task TwoInOneMoment_TheDatabaseLetsOneWin()
    {
        var proposal = await _database.InStateAsync(InProgress);
        var seen = await SeenAsync(proposal.Id);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(year => AsOfficerAsync(service => service.PlanAsync(_database.Officer, seen, 2026 + year))));

        Assert.Single(results, result => result!.Refusal is null);
    }

    [Fact]
    public async Task ProgressAndResult_AreToldToTheProposer_WithoutTheirText()
    {
        var proposal = await _database.InStateAsync(InProgress);
        var before = await NoticesAsync();

        await AsOfficerAsync(service => service.ReportProgressAsync(_database.Officer, proposal.Id, "端末が届いた。"));
        await AsOfficerAsync(async service => await service.RecordResultAsync(_database.Officer, await SeenAsync(proposal.Id), "1日 12件を受けている。"));
        await AsOfficerAsync(async service => await service.RecordResultAsync(_database.Officer, await SeenAsync(proposal.Id), "1日 12件を受けている。"));

        var told = (await NoticesAsync()).Except(before).ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, notice => Assert.DoesNotContain("件を受けて", notice.Facts, StringComparison.Ordinal));
        Assert.All(told, notice => Assert.Contains($"/proposals/{proposal.Id}", notice.Path, StringComparison.Ordinal));
        Assert.Equal(2, await _database.ReadAsync(db => db.Notices.CountAsync(notice => notice.Id > before.Count && notice.Recipients.Any(each => each.StaffMemberId == _database.Branch.StaffMemberId))));
        var note = await _database.ReadAsync(db => db.ProposalMessages.AsNoTracking().SingleAsync());
        Assert.Equal((ProposalMessageKind.Progress, "端末が届いた。"), (note.Kind, note.Text));
        Assert.Equal("1日 12件を受けている。", (await _database.FindAsync(proposal.Id)).Result);
    }

    [Fact]
    public async Task NamesOfTheSection_AreForItsOwnPeople()
    {
        var proposal = await _database.InStateAsync(InProgress);
        await AsOfficerAsync(service => service.ReportProgressAsync(_database.Officer, proposal.Id, "端末が届いた。"));

        Assert.Equal("井手 浩", Assert.Single((await ReadAsync(proposal.Id)).Progress).Name);
        var seen = await _database.AsAsync<ImplementationQueries, ImplementationDetail>(_database.Branch, queries => queries.OfProposalAsync(_database.Branch, proposal.Id));
        Assert.Null(Assert.Single(seen.Progress).Name);
    }

    [Fact]
    public async Task WhatIsNoPlan_IsRefusedAtItsField()
    {
        var proposal = await _database.InStateAsync(InProgress);
        List<string> fields = [];
        foreach (var content in new[] { Device with { Title = " " }, Device with { Title = new string('あ', 81) }, Device with { DueOn = new DateOnly(2099, 1, 1) }, Device with { DoneOn = new DateOnly(2026, 11, 21) } })
            fields.Add((await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(proposal.Id, content))).Field);
        fields.Add((await Assert.ThrowsAsync<RuleViolationException>(() => AsOfficerAsync(async service => await service.PlanAsync(_database.Officer, await SeenAsync(proposal.Id), 2099)))).Field);

        Assert.Equal(["Title", "Title", "DueOn", "DoneOn", "BudgetFiscalYear"], fields);
        Assert.Empty((await ReadAsync(proposal.Id)).Milestones);
    }

    [Fact]
    public async Task AMilestoneOfAnotherProposal_IsNotThere()
    {
        var (mine, other) = (await _database.InStateAsync(InProgress), await _database.InStateAsync(InProgress));
        await AddAsync(other.Id, Device);
        var id = (await ReadAsync(other.Id)).Milestones[0].Id;

        Assert.Null(await AsOfficerAsync(async service => await service.RemoveMilestoneAsync(_database.Officer, await SeenAsync(mine.Id), id)));
        Assert.Null(await AsOfficerAsync(async service => await service.FinishMilestoneAsync(_database.Officer, await SeenAsync(mine.Id), id)));
        Assert.Null((await ReadAsync(other.Id)).Milestones[0].DoneOn);
    }

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private async Task<ImplementationRequest> SeenAsync(int id) => new(id, (await _database.FindAsync(id)).Version);

    private Task<ProposalResult?> AsAsync(StaffSnapshot person, Func<ImplementationService, Task<ProposalResult?>> write) =>
        _database.AsAsync(person, write);

    private Task<ProposalResult?> AsOfficerAsync(Func<ImplementationService, Task<ProposalResult?>> write) => AsAsync(_database.Officer, write);

    private Task<ProposalResult?> AddAsync(int id, MilestoneContent content) =>
        AsOfficerAsync(async service => await service.AddMilestoneAsync(_database.Officer, await SeenAsync(id), content));

    private Task<ImplementationDetail> ReadAsync(int id) =>
        _database.AsAsync<ImplementationQueries, ImplementationDetail>(_database.Officer, queries => queries.OfProposalAsync(_database.Officer, id));

    private Task<List<(long Id, string Facts, string Path)>> NoticesAsync() => _database.ReadAsync(async db =>
        (await db.Notices.AsNoTracking().OrderBy(notice => notice.Id).Select(notice => new { notice.Id, notice.Facts, notice.Path }).ToListAsync()).ConvertAll(notice => (notice.Id, notice.Facts, notice.Path)));
}
