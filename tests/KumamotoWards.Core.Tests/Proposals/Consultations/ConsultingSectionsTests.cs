using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Tests.Proposals.Dossier;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Consultations;

public sealed class ConsultingSectionsTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 12, 4);

    private ProposalsDatabase _database = null!;
    private StaffSnapshot _welfare = null!;
    private int _id;

    [Fact]
    public async Task SeveralSections_AreAskedByADate_AndTold_AndASecondClickAsksNobody()
    {
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare", "hq-ward-policy")).IsDone();
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare", "hq-ward-policy")).IsDone();

        Assert.Equal(2, await _database.ReadAsync(db => db.ProposalConsultations.CountAsync()));
        Assert.StartsWith("合議：", Assert.Single(await _database.NoticesOfAsync(_welfare), subject => subject.StartsWith("合議", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOpinion_IsGivenByTheSection_WithWordsWhereItIsNotPlainAgreement()
    {
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare")).IsDone();
        var mine = Assert.Single((await _database.DetailAsync(_welfare, _id))!.Consultations);
        Assert.True(mine.IsMine);

        (await GiveAsync(_database.Officer, mine.Id, ConsultationOpinion.Agrees)).IsRefused(ProposalRefusal.Forbidden);
        (await GiveAsync(_welfare, mine.Id + 1, ConsultationOpinion.Agrees)).IsRefused(ProposalRefusal.Forbidden);
        (await GiveAsync(_welfare, mine.Id, ConsultationOpinion.Objects, "  ")).IsRefused(ProposalRefusal.Invalid, "Text");
        (await GiveAsync(_welfare, mine.Id, null, "…")).IsRefused(ProposalRefusal.Invalid, "Opinion");
        (await GiveAsync(_welfare, mine.Id, ConsultationOpinion.AgreesOnConditions, "予算の範囲で")).IsDone();
        (await GiveAsync(_welfare, mine.Id, ConsultationOpinion.AgreesOnConditions, "予算の範囲で")).IsDone();

        var given = Assert.Single((await _database.DetailAsync(_database.Officer, _id))!.Consultations);
        Assert.Equal((ConsultationOpinion.AgreesOnConditions, "予算の範囲で", false), (given.Opinion!.Value, given.Text, given.IsLate));
        Assert.StartsWith("合議の意見（条件付き同意）：", (await _database.NoticesOfAsync(_database.Officer))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherSectionThatWasAskedToo_GivesItsOwnOpinionOnly()
    {
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare", "hq-ward-policy")).IsDone();
        var theirs = (await _database.DetailAsync(_welfare, _id))!.Consultations.Single(each => !each.IsMine);

        (await GiveAsync(_welfare, theirs.Id, ConsultationOpinion.Agrees)).IsRefused(ProposalRefusal.Forbidden);

        Assert.Equal(0, await _database.ReadAsync(db => db.ProposalConsultations.CountAsync(each => each.Opinion != null)));
    }

    [Fact]
    public async Task TwoOfOneSection_TheSecondIsTold_AndMayCorrectWhatStands()
    {
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare")).IsDone();
        var id = (await _database.DetailAsync(_welfare, _id))!.Consultations[0].Id;
        (await GiveAsync(_welfare, id, ConsultationOpinion.Agrees)).IsDone();
        var colleague = await _database.PersonInAsync("hq-elderly-welfare");

        (await GiveAsync(colleague, id, ConsultationOpinion.Objects, "反対")).IsRefused(ProposalRefusal.ChangedMeanwhile);
        var seen = (await _database.DetailAsync(colleague, _id))!.Consultations[0].GivenAt;
        (await GiveAsync(colleague, id, ConsultationOpinion.Objects, "反対", seen)).IsDone();
    }

    [Fact]
    public async Task AnOpinionMissedOrLate_IsMarked()
    {
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-elderly-welfare")).IsDone();
        _database.GoTo(2026, 12, 4);
        Assert.False((await _database.DetailAsync(_welfare, _id))!.Consultations[0].IsLate);
        _database.GoTo(2026, 12, 5);
        var late = (await _database.DetailAsync(_welfare, _id))!.Consultations[0];
        Assert.True(late.IsLate);
        (await GiveAsync(_welfare, late.Id, ConsultationOpinion.Agrees)).IsDone();
        Assert.True((await _database.DetailAsync(_welfare, _id))!.Consultations[0].IsLate);
    }

    [Fact]
    public async Task OnlyTheSection_Asks_OtherSections_ByADateToCome()
    {
        (await _database.ConsultAsync(_welfare, _id, Due, "hq-ward-policy")).IsRefused(ProposalRefusal.Forbidden);
        (await _database.ConsultAsync(_database.Branch, _id, Due, "hq-ward-policy")).IsRefused(ProposalRefusal.Forbidden);
        (await _database.ConsultAsync(_database.Officer, _id, Due)).IsRefused(ProposalRefusal.Invalid, "Sections");
        (await _database.ConsultAsync(_database.Officer, _id, Due, "hq-citizen-affairs")).IsRefused(ProposalRefusal.Invalid, "Sections");
        (await _database.ConsultAsync(_database.Officer, _id, Due, "chuo-tax")).IsRefused(ProposalRefusal.Invalid, "Sections");
        (await _database.ConsultAsync(_database.Officer, _id, null, "hq-ward-policy")).IsRefused(ProposalRefusal.Invalid, "DueOn");
        (await _database.ConsultAsync(_database.Officer, _id, new DateOnly(2026, 11, 20), "hq-ward-policy")).IsRefused(ProposalRefusal.Invalid, "DueOn");
        (await _database.ConsultAsync(_database.Officer, (await _database.InStateAsync(ProposalState.Adopted)).Id, Due, "hq-ward-policy")).IsRefused(ProposalRefusal.WrongState);
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _welfare = await _database.PersonInAsync("hq-elderly-welfare");
        _id = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<ProposalResult?> GiveAsync(StaffSnapshot person, int consultation, ConsultationOpinion? opinion, string? text = null, DateTime? seen = null) =>
        _database.AsAsync<ProposalConsultations, ProposalResult?>(person, consultations => consultations.GiveAsync(person, _id, consultation, new OpinionRequest(opinion, text, seen)));
}
