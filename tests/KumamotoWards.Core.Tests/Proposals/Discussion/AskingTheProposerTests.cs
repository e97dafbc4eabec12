using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Tests.Proposals.Dossier;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Discussion;

/// <summary>Submitted on Friday, 20 November 2026: 20 business days end on 21 December.</summary>
public sealed class AskingTheProposerTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;
    private int _id;

    [Fact]
    public async Task OverNewYear_OnlyBusinessDaysAreNotCounted()
    {
        _database.GoTo(2026, 12, 18);
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        _database.GoTo(2027, 1, 6);
        var waiting = (await _database.DetailAsync(_database.Officer, _id))!;
        Assert.True(waiting.Obligation.IsSuspended);
        Assert.Equal((9, new DateOnly(2027, 1, 7)), (waiting.Obligation.NotCounted, waiting.Obligation.DueOn!.Value));
        Assert.Equal("oe-branch", await CodeOfAsync(waiting.Turn.UnitId));

        (await _database.ReplyAsync(_database.Branch, _id, await _database.LastQuestionAsync(_id))).IsDone();

        // 21, 22, 23, 24, 25 and 28 December, 4, 5 and 6 January.
        var after = await _database.FindAsync(_id);
        Assert.Equal((9, null, new DateOnly(2027, 1, 7)), (after.SuspendedDays, after.SuspendedOn, after.DueOn!.Value));
        Assert.Equal(1, (await _database.DetailAsync(_database.Officer, _id))!.Obligation.DaysLeft);
    }

    [Fact]
    public async Task OverlappingQuestions_AreCountedOnce_UntilTheLastIsAnswered()
    {
        _database.GoTo(2026, 11, 24);
        (await _database.AskAsync(_database.Officer, _id, "一つめ")).IsDone();
        var first = await _database.LastQuestionAsync(_id);
        _database.GoTo(2026, 11, 25);
        (await _database.AskAsync(_database.Officer, _id, "二つめ")).IsDone();
        _database.GoTo(2026, 11, 26);
        (await _database.ReplyAsync(_database.Branch, _id, first)).IsDone();
        Assert.Equal(new DateOnly(2026, 11, 24), (await _database.FindAsync(_id)).SuspendedOn);

        _database.GoTo(2026, 11, 30);
        (await _database.ReplyAsync(_database.Branch, _id, await _database.LastQuestionAsync(_id))).IsDone();

        Assert.Equal((4, null), ((await _database.FindAsync(_id)).SuspendedDays, (await _database.FindAsync(_id)).SuspendedOn));
    }

    [Fact]
    public async Task WhatWasLate_StaysLateByAsMuch()
    {
        _database.GoTo(2026, 12, 25);
        Assert.Equal(-4, (await _database.DetailAsync(_database.Officer, _id))!.Obligation.DaysLeft);
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        _database.GoTo(2027, 1, 5);
        Assert.Equal(-4, (await _database.DetailAsync(_database.Officer, _id))!.Obligation.DaysLeft);

        (await _database.ReplyAsync(_database.Branch, _id, await _database.LastQuestionAsync(_id))).IsDone();

        Assert.Equal((-4, true), ((await _database.DetailAsync(_database.Officer, _id))!.Obligation.DaysLeft, (await _database.DetailAsync(_database.Officer, _id))!.Obligation.IsLate));
    }

    [Fact]
    public async Task AnAnswerOverAnOpenQuestion_ClosesIt_AndDoesNotCountItsDays()
    {
        _database.GoTo(2026, 11, 24);
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        _database.GoTo(2026, 11, 27);

        (await _database.MoveAsync(_database.Decider, _id, ProposalAction.Adopt)).IsDone();

        var after = await _database.FindAsync(_id);
        Assert.Equal((3, null, null), (after.SuspendedDays, after.SuspendedOn, after.DueOn));
        (await _database.ReplyAsync(_database.Branch, _id, await _database.LastQuestionAsync(_id))).IsRefused(ProposalRefusal.WrongState);
    }

    [Fact]
    public async Task ASecondClick_AsksOnce_AndAnswersOnce()
    {
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        var question = await _database.LastQuestionAsync(_id);
        (await _database.ReplyAsync(_database.Branch, _id, question)).IsDone();
        (await _database.ReplyAsync(_database.Branch, _id, question)).IsDone();
        Assert.Equal(2, await _database.ReadAsync(db => db.ProposalMessages.CountAsync()));

        (await _database.ReplyAsync(_database.Branch, _id, question, "別の答え")).IsRefused(ProposalRefusal.WrongState);
    }

    [Fact]
    public async Task OnlyTheSection_Asks_AndOnlyTheProposingUnit_Answers()
    {
        foreach (var person in new[] { _database.Branch, _database.Endorser, await _database.PersonInAsync("hq-ward-policy"), await _database.PersonInAsync("hanazono-general-branch") })
            (await _database.AskAsync(person, _id)).IsRefused(ProposalRefusal.Forbidden);
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        var question = await _database.LastQuestionAsync(_id);
        foreach (var person in new[] { _database.Officer, _database.Endorser, await _database.PersonInAsync("hanazono-general-branch") })
            (await _database.ReplyAsync(person, _id, question)).IsRefused(ProposalRefusal.Forbidden);
        (await _database.ReplyAsync(await _database.PersonInAsync("oe-branch"), _id, question)).IsDone();
    }

    [Theory]
    [InlineData(ProposalState.Submitted, ProposalRefusal.Forbidden)]
    [InlineData(ProposalState.Adopted, ProposalRefusal.WrongState)]
    [InlineData(ProposalState.Deferred, ProposalRefusal.WrongState)]
    [InlineData(ProposalState.Declined, ProposalRefusal.WrongState)]
    public async Task InOtherStates_NothingIsAsked(ProposalState state, ProposalRefusal refusal)
    {
        var proposal = await _database.InStateAsync(state);
        (await _database.AskAsync(_database.Officer, proposal.Id)).IsRefused(refusal);
        Assert.Null((await _database.FindAsync(proposal.Id)).SuspendedOn);
    }

    [Fact]
    public async Task TheProposerIsToldOfAQuestion_AndTheSectionOfTheReply()
    {
        (await _database.AskAsync(_database.Officer, _id)).IsDone();
        Assert.StartsWith("質問：", (await _database.NoticesOfAsync(_database.Branch))[^1], StringComparison.Ordinal);
        (await _database.ReplyAsync(_database.Branch, _id, await _database.LastQuestionAsync(_id))).IsDone();
        Assert.StartsWith("質問に回答：", (await _database.NoticesOfAsync(_database.Officer))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInternalNote_IsOnlyForHeadquarters()
    {
        var elsewhere = await _database.PersonInAsync("hq-ward-policy");
        var administrator = await _database.PersonInAsync("system-administration");
        (await SayAsync(elsewhere, note: true, "予算を相談する")).IsDone();
        (await SayAsync(_database.Branch, note: true, "のぞき見")).IsRefused(ProposalRefusal.Forbidden);
        (await SayAsync(elsewhere, note: true, "名指し", "oe-branch")).IsRefused(ProposalRefusal.Invalid, "Mention");

        foreach (var (reader, seen) in new[] { (_database.Officer, 1), (elsewhere, 1), (_database.Branch, 0), (_database.Endorser, 0), (administrator, 0) })
            Assert.Equal(seen, (await _database.DetailAsync(reader, _id))!.Messages.Count(message => message.Kind == ProposalMessageKind.InternalNote));
    }

    [Fact]
    public async Task WhoHasToDoWithIt_Speaks_AndCallsAUnitByName()
    {
        var consulted = await _database.PersonInAsync("hq-elderly-welfare");
        (await SayAsync(consulted, note: false, "まだ関係がない")).IsRefused(ProposalRefusal.Forbidden);
        (await _database.ConsultAsync(_database.Officer, _id, new DateOnly(2026, 12, 4), "hq-elderly-welfare")).IsDone();
        (await SayAsync(consulted, note: false, "意見です", "oe-branch")).IsDone();
        (await SayAsync(_database.Endorser, note: false, "区としても急ぎたい")).IsDone();
        (await SayAsync(await _database.PersonInAsync("hanazono-general-branch"), note: false, "よその話")).IsRefused(ProposalRefusal.Forbidden);
        (await SayAsync(_database.Branch, note: false, "どこかへ", "no-such-unit")).IsRefused(ProposalRefusal.Invalid, "Mention");

        Assert.Contains(await _database.NoticesOfAsync(_database.Branch), subject => subject.StartsWith("名指しの発言：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \r\n ")]
    public async Task NothingSaid_IsAskedFor_AtItsField(string? text)
    {
        (await SayAsync(_database.Branch, note: false, text)).IsRefused(ProposalRefusal.Invalid, "Text");
        (await SayAsync(_database.Branch, note: false, new string('長', 2_001))).IsRefused(ProposalRefusal.Invalid, "Text");
        (await SayAsync(_database.Branch, note: false, new string('長', 2_000))).IsDone();
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _id = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<ProposalResult?> SayAsync(StaffSnapshot person, bool note, string? text, string? mention = null) =>
        _database.AsAsync<ProposalDiscussion, ProposalResult?>(person, talk => note
            ? talk.NoteAsync(person, _id, new ProposalWords(text, mention))
            : talk.CommentAsync(person, _id, new ProposalWords(text, mention)));

    private Task<string> CodeOfAsync(int? unit) => _database.ReadAsync(db => db.Units.Where(each => each.Id == unit).Select(each => each.Code).SingleAsync());
}
