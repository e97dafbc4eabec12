using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Evidence;

/// <summary>Evidence is taken from the published table, stays as it was, and is added by those who may.</summary>
public sealed class TakingEvidenceTests : IAsyncLifetime
{
    private static readonly EvidenceChoice Certificates = new(TrendScopeKind.Office, "hanazono-general-branch", "certificate");
    private static readonly EvidenceChoice TaxCertificates = new(TrendScopeKind.Office, "nishi-ward-office", "tax-certificate");

    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task ASnapshot_HoldsThePublishedFigures_AndTheChangeOfTheTrend()
    {
        var draft = await _database.DraftAsync();

        await AddAsync(_database.Branch, draft.Id, Request(Certificates, TaxCertificates), "証明発行は増えた");

        var evidence = Assert.Single(await ReadAsync(draft.Id));
        Assert.Equal((EvidencePurpose.Reason, "証明発行は増えた", new DateOnly(2026, 11, 20)), (evidence.Purpose, evidence.Caption, evidence.TakenOn));
        var (first, second) = (evidence.Snapshot.Series[0], evidence.Snapshot.Series[1]);
        Assert.Equal([25_119, 25_425, 28_492], first.Years.Select(year => year.Value));
        Assert.All(first.Years, year => Assert.True(year is { Published: true, Sample: false, Complete: true, Final: true }));
        Assert.Equal((2011, 2013, 25_119, 28_492, 13.4m), (first.Change!.From, first.Change.To, first.Change.Before, first.Change.After, first.Change.Percent));
        Assert.Equal([null, 10_117, 9_544], second.Years.Select(year => year.Value));
        Assert.False(second.Years[0].Handled);
        Assert.Equal((2012, 2013, ComparisonBasis.CommonItems), (second.Change!.From, second.Change.To, evidence.Snapshot.Basis));
        Assert.Empty(evidence.Differences);
    }

    [Fact]
    public async Task ASnapshot_Stays_WhenTheFiguresMove()
    {
        var draft = await _database.DraftAsync();
        await AddAsync(_database.Branch, draft.Id, Request(Certificates));

        await CorrectPublishedAsync("hanazono-general-branch", "certificate", 2013, by: 100);

        var evidence = Assert.Single(await ReadAsync(draft.Id));
        Assert.Equal(28_492, evidence.Snapshot.Series[0].Years[2].Value);
        Assert.Equal(28_592, evidence.Live.Series[0].Years[2].Value);
        Assert.Equal((13.4m, 13.8m), (evidence.Snapshot.Series[0].Change!.Percent, evidence.Live.Series[0].Change!.Percent));
        var difference = Assert.Single(evidence.Differences);
        Assert.Equal((2013, 28_492, 28_592), (difference.FiscalYear, difference.Then, difference.Now));
        // A place that is no more has no figures: that is a difference too.
        Assert.Equal([null, null, null], EvidenceDifference.Between(evidence.Snapshot, evidence.Live with { Series = [] }).Select(gone => gone.Now));
    }

    [Fact]
    public async Task ASubtotal_IsOfTheItemsThatItsBasisTakes()
    {
        var draft = await _database.DraftAsync();
        var city = new EvidenceChoice(TrendScopeKind.City, TrendScope.CitySlug, Item: null);

        await AddAsync(_database.Branch, draft.Id, Request(city) with { Basis = ComparisonBasis.CommonItems });
        await AddAsync(_database.Branch, draft.Id, Request(city) with { Basis = ComparisonBasis.AllItems });

        var evidence = await ReadAsync(draft.Id);
        Assert.Equal([8.6m, 17.3m], evidence.Select(each => each.Snapshot.Series[0].Change!.Percent));
        Assert.DoesNotContain("tax-certificate", evidence[0].Snapshot.Series[0].Change!.Items);
        Assert.Equal(evidence[0].Snapshot.Series[0].Change!.After, evidence[0].Snapshot.Series[0].Years[2].Value);
    }

    [Fact]
    public async Task WithoutABasisThatHolds_ThereIsAReason_AndNoPercentage()
    {
        var draft = await _database.DraftAsync();

        await AddAsync(_database.Branch, draft.Id, Request(new EvidenceChoice(TrendScopeKind.Office, "nishi-ward-office", null)) with { Basis = ComparisonBasis.UnchangedOffices });

        var series = Assert.Single(await ReadAsync(draft.Id)).Snapshot.Series[0];
        Assert.Equal((null, NoPercentReason.Excluded), (series.Change!.Percent, series.Change.Reason));
    }

    [Fact]
    public void WhatWasKept_IsReadAgain_ToTheLastField()
    {
        var snapshot = new EvidenceSnapshot(2025, 2026, ComparisonBasis.UnchangedOffices,
        [
            new(TrendScopeKind.Ward, "nishi", "「西」区", null, null,
                [new(2025, 12, true, true, new DateOnly(2026, 3, 31), true, false, true), new(2026, null, true, false, null, false, false, false)],
                new EvidenceChange(2025, 2026, 12, 0, null, NoPercentReason.Incomplete, 2, ["moving"])),
        ]);

        var json = snapshot.ToJson();

        Assert.Equal(json, EvidenceSnapshot.Parse(json).ToJson());
        Assert.Contains("\"basis\":\"unchanged-offices\"", json, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"incomplete\"", json, StringComparison.Ordinal);
        Assert.True(EvidenceSnapshot.Parse(json).IsSample);
    }

    [Fact]
    public async Task WhatCannotBeShown_IsRefusedAtItsField()
    {
        var draft = await _database.DraftAsync();
        EvidenceRequest[] requests =
        [
            Request(), Request(Certificates, Certificates), Request(Certificates with { Slug = "nowhere" }), Request(Certificates with { Item = "magic" }),
            Request(Certificates) with { From = new FiscalYear(2014) }, Request(Certificates) with { From = new FiscalYear(1990) },
        ];

        List<string> fields = [];
        foreach (var request in requests)
            fields.Add((await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(_database.Branch, draft.Id, request))).Field);
        fields.Add((await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(_database.Branch, draft.Id, Request(Certificates), " "))).Field);

        Assert.Equal(["Choices[0]", "Choices[1]", "Choices[0]", "Choices[0]", "To", "To", "Caption"], fields);
        Assert.Empty(await ReadAsync(draft.Id));
    }

    [Fact]
    public async Task MoreThanAnybodyReads_IsRefused()
    {
        var draft = await _database.DraftAsync();
        for (var i = 0; i < EvidenceService.MostOfAPurpose; i++) await AddAsync(_database.Branch, draft.Id, Request(Certificates));

        await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(_database.Branch, draft.Id, Request(Certificates)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task TheProposerReasonsWhileItWrites_AndThe主務課ShowsTheEffect(ProposalState state)
    {
        var proposal = await _database.InStateAsync(state);
        var otherBranch = await _database.PersonInAsync("hanazono-general-branch", isHead: true);
        var otherSection = await _database.PersonInAsync("hq-regional-policy", isApprover: true);
        foreach (var (person, purpose) in new (StaffSnapshot, EvidencePurpose?)[]
        {
            (_database.Branch, state is Draft or Returned ? EvidencePurpose.Reason : null),
            (_database.Officer, state is Adopted or PartiallyAdopted or InProgress or Completed ? EvidencePurpose.Effect : null),
            (_database.Endorser, null),
            (otherBranch, null),
            (otherSection, null),
        })
        {
            var result = await AddAsync(person, proposal.Id, Request(Certificates));
            var kept = await ReadAsync(proposal.Id);
            if (purpose is null)
            {
                Assert.True(result is null || result.Refusal is ProposalRefusal.Forbidden or ProposalRefusal.WrongState, $"{result?.Refusal}");
                Assert.Empty(kept);
                continue;
            }
            Assert.Null(result!.Refusal);
            Assert.Equal(purpose, Assert.Single(kept).Purpose);
            // One of another section, or (of a draft) one for whom there is no such proposal.
            Assert.True(await RemoveAsync(otherSection, proposal.Id, kept[0].Id) is null or { Refusal: not null });
            Assert.Single(await ReadAsync(proposal.Id));
            Assert.Null((await RemoveAsync(person, proposal.Id, kept[0].Id))!.Refusal);
            Assert.Empty(await ReadAsync(proposal.Id));
        }
    }

    [Fact]
    public async Task EvidenceOfAnotherProposal_IsNotThere()
    {
        var (mine, other) = (await _database.DraftAsync(), await _database.DraftAsync());
        await AddAsync(_database.Branch, other.Id, Request(Certificates));
        var id = (await ReadAsync(other.Id))[0].Id;

        Assert.Null(await RemoveAsync(_database.Branch, mine.Id, id));
        Assert.Single(await ReadAsync(other.Id));
    }

    [Fact]
    public async Task WhatReasonedBefore_StaysWhenTheEffectIsAdded()
    {
        var draft = await _database.DraftAsync();
        await AddAsync(_database.Branch, draft.Id, Request(Certificates));
        var reason = (await ReadAsync(draft.Id))[0].Id;
        await _database.MoveAsync(_database.Branch, draft.Id, ProposalAction.Submit);

        Assert.Equal(ProposalRefusal.WrongState, (await RemoveAsync(_database.Branch, draft.Id, reason))!.Refusal);
    }

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private static EvidenceRequest Request(params EvidenceChoice[] choices) =>
        new(choices, new FiscalYear(2011), new FiscalYear(2013), ComparisonBasis.CommonItems, "市");

    private Task<ProposalResult?> AddAsync(StaffSnapshot person, int id, EvidenceRequest request, string caption = "証明発行の推移") =>
        _database.AsAsync<EvidenceService, ProposalResult?>(person, service => service.AddAsync(person, id, request, caption));

    private Task<ProposalResult?> RemoveAsync(StaffSnapshot person, int id, int evidenceId) =>
        _database.AsAsync<EvidenceService, ProposalResult?>(person, service => service.RemoveAsync(person, id, evidenceId));

    private Task<IReadOnlyList<EvidenceDetail>> ReadAsync(int id) =>
        _database.AsAsync<EvidenceQueries, IReadOnlyList<EvidenceDetail>>(_database.Branch, queries => queries.OfProposalAsync(id, "市"));

    /// <summary>As a later edition of the published table would.</summary>
    private Task<int> CorrectPublishedAsync(string office, string item, int year, int by) => _database.ReadAsync(async db =>
    {
        var row = await db.YearlyCounts.SingleAsync(count => count.FiscalYear == year
            && db.Offices.Any(each => each.Id == count.OfficeId && each.Slug == office) && db.CountItems.Any(each => each.Id == count.CountItemId && each.Slug == item));
        db.Entry(row).Property(count => count.Value).CurrentValue += by;
        var version = await db.DataVersions.SingleAsync();
        version.Counts = Guid.NewGuid();
        return await db.SaveChangesAsync();
    });
}
