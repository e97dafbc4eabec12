using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Discussion;

/// <summary>What a person says about a proposal.</summary>
/// <param name="Mention">Code of a unit that is told of it by name; null for none.</param>
public sealed record ProposalWords(string? Text, string? Mention = null);

/// <summary>
/// The talk about a proposal. A question of the 主務課 stops the obligation clock until the last one open is answered; the
/// business days between are not counted, overlapping questions once. What was late before stays late by as much.
/// </summary>
public sealed class ProposalDiscussion(
    WardsDbContext db, DossierWriter dossiers, DossierNotices notices, OrganizationQueries organization, ObligationClocks clocks, BusinessClock clock)
{
    /// <summary>The same words of the same person within it are a second click.</summary>
    public static readonly TimeSpan SecondClick = TimeSpan.FromMinutes(1);

    public Task<ProposalResult?> AskAsync(StaffSnapshot person, int id, ProposalWords words, CancellationToken cancellationToken = default) =>
        SayAsync(person, id, ProposalMessageKind.Question, words, cancellationToken);

    public Task<ProposalResult?> CommentAsync(StaffSnapshot person, int id, ProposalWords words, CancellationToken cancellationToken = default) =>
        SayAsync(person, id, ProposalMessageKind.Comment, words, cancellationToken);

    public Task<ProposalResult?> NoteAsync(StaffSnapshot person, int id, ProposalWords words, CancellationToken cancellationToken = default) =>
        SayAsync(person, id, ProposalMessageKind.InternalNote, words, cancellationToken);

    public Task<ProposalResult?> ReplyAsync(StaffSnapshot person, int id, int questionId, ProposalWords words, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version: null, async opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Rights.Reply is { IsTheirs: false } right) return opened.Unless(right, "答える");
            if (Problem(opened, words) is { } problem) return problem;
            if (await IsSecondClickAsync(person, proposal, ProposalMessageKind.Reply, words, cancellationToken)) return new ProposalResult(proposal);
            var open = await db.ProposalMessages.Where(each => each.ProposalId == id && each.IsOpen).ToListAsync(cancellationToken);
            if (open.Find(each => each.Id == questionId) is not { } question)
                return opened.Refuse(ProposalRefusal.WrongState, "この質問は、もう答えを待っていません。伝えることがあれば、発言として書いてください。");
            question.IsOpen = false;
            db.ProposalMessages.Add(MessageOf(person, opened, ProposalMessageKind.Reply, words, proposal.UnitId, mentioned: null, questionId));
            if (open.Count == 1) Resume(proposal, await clocks.GetAsync(cancellationToken));
            db.Expect(proposal, proposal.Version);
            await notices.TellAsync(
                proposal, NoticeKind.ProposalTurn, "質問に回答", proposal.UnitId, [proposal.SectionId],
                open.Count == 1 ? "次は主務課の番です。" : $"ほかに {open.Count - 1}件の質問が答えを待っています。", cancellationToken: cancellationToken);
            return null;
        }, cancellationToken);

    private Task<ProposalResult?> SayAsync(StaffSnapshot person, int id, ProposalMessageKind kind, ProposalWords words, CancellationToken cancellationToken) =>
        dossiers.WriteAsync(person, id, version: null, async opened =>
        {
            var proposal = opened.Proposal;
            if (RefusalOf(kind, opened) is { } refusal) return refusal;
            if (Problem(opened, words) is { } problem) return problem;
            var mentioned = await MentionedAsync(opened, kind, words.Mention, cancellationToken);
            if (mentioned is null && words.Mention is { Length: > 0 }) return opened.Invalid(nameof(words.Mention), "知らせる所属を一覧から選んでください");
            if (await IsSecondClickAsync(person, proposal, kind, words, cancellationToken)) return new ProposalResult(proposal);
            var unit = SpeakingUnit(person, opened, kind);
            db.ProposalMessages.Add(MessageOf(person, opened, kind, words, unit, mentioned?.Id, questionId: null));
            if (kind == ProposalMessageKind.Question)
            {
                proposal.Suspend(clock.Today);
                db.Expect(proposal, proposal.Version);
            }
            await TellAsync(proposal, kind, unit, mentioned, cancellationToken);
            return null;
        }, cancellationToken);

    private static ProposalResult? RefusalOf(ProposalMessageKind kind, OpenedProposal opened) => kind switch
    {
        ProposalMessageKind.Question => opened.Unless(opened.Rights.Ask, "質問する"),
        ProposalMessageKind.InternalNote => opened.Unless(opened.Rights.Note, "内部メモを書く"),
        _ => opened.Unless(opened.Rights.Comment, "発言する"),
    };

    private static ProposalResult? Problem(OpenedProposal opened, ProposalWords words) =>
        string.IsNullOrWhiteSpace(words.Text) ? opened.Invalid(nameof(words.Text), "内容を入力してください")
        : Tidy(words).Length > ProposalMessage.TextMaxLength ? opened.Invalid(nameof(words.Text), $"{ProposalMessage.TextMaxLength:N0}字以内にしてください")
        : null;

    /// <summary>Nobody is called to a page that they cannot open.</summary>
    private async Task<Unit?> MentionedAsync(OpenedProposal opened, ProposalMessageKind kind, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var unit = (await organization.DirectoryAsync(cancellationToken)).Units.FirstOrDefault(each => each.Code == code);
        return unit is not null && MentionableUnits(opened.Proposal, opened.Units, kind, [unit]).Any() ? unit : null;
    }

    /// <summary>Those of the units that may be called into the talk.</summary>
    public static IEnumerable<Unit> MentionableUnits(Proposal proposal, ProposalUnits units, ProposalMessageKind kind, IEnumerable<Unit> all) => all.Where(unit =>
        unit.IsActive
        && (kind != ProposalMessageKind.InternalNote || unit.Kind == UnitKind.HeadquartersSection)
        && (proposal.IsPublished || unit.Id == units.ProposerId || unit.Id == units.EndorsingId));

    private Task<bool> IsSecondClickAsync(StaffSnapshot person, Proposal proposal, ProposalMessageKind kind, ProposalWords words, CancellationToken cancellationToken)
    {
        var (since, text) = (clock.UtcNow - SecondClick, Tidy(words));
        return db.ProposalMessages.AnyAsync(
            each => each.ProposalId == proposal.Id && each.StaffMemberId == person.StaffMemberId && each.Kind == kind && each.At > since && each.Text == text, cancellationToken);
    }

    /// <summary>Of the person's units the one that has to do with the proposal.</summary>
    private static int SpeakingUnit(StaffSnapshot person, OpenedProposal opened, ProposalMessageKind kind)
    {
        var concerned = new[] { opened.Proposal.SectionId, opened.Proposal.UnitId, opened.Units.EndorsingId }.Concat(opened.Consultations.Select(each => (int?)each.SectionId)).OfType<int>();
        var mine = person.Assignments.Where(each => kind != ProposalMessageKind.InternalNote || each.UnitKind == UnitKind.HeadquartersSection).Select(each => each.UnitId).ToList();
        return concerned.Where(mine.Contains).Concat(mine).First();
    }

    private ProposalMessage MessageOf(StaffSnapshot person, OpenedProposal opened, ProposalMessageKind kind, ProposalWords words, int unitId, int? mentioned, int? questionId) => new()
    {
        Proposal = opened.Proposal,
        Kind = kind,
        Text = Tidy(words),
        UnitId = unitId,
        StaffMemberId = person.StaffMemberId,
        At = clock.UtcNow,
        MentionedUnitId = mentioned,
        QuestionId = questionId,
        IsOpen = kind == ProposalMessageKind.Question,
    };

    private void Resume(Proposal proposal, ObligationClock obligations)
    {
        if (proposal.SuspendedOn is not { } since) return;
        proposal.Resume(obligations.NotCounted(since, clock.Today));
        proposal.OweBy(obligations.DueOn(proposal.State, proposal.SubmittedOn, proposal.SuspendedDays, nextAnswer: null));
    }

    private async Task TellAsync(Proposal proposal, ProposalMessageKind kind, int byUnit, Unit? mentioned, CancellationToken cancellationToken)
    {
        if (kind == ProposalMessageKind.Question)
            await notices.TellAsync(proposal, NoticeKind.ProposalTurn, "質問", byUnit, [proposal.UnitId], "質問に答えてください。答えるまで、回答の期限は止まります。", cancellationToken: cancellationToken);
        if (kind == ProposalMessageKind.Comment)
            await notices.TellAsync(proposal, NoticeKind.ProposalNews, "発言", byUnit, new int?[] { proposal.UnitId, proposal.SectionId }.Where(unit => unit != byUnit && unit != mentioned?.Id), cancellationToken: cancellationToken);
        if (mentioned is not null)
            await notices.TellAsync(proposal, NoticeKind.Mention, "名指しの発言", byUnit, [mentioned.Id], "発言を確かめて、必要なら答えてください。", cancellationToken: cancellationToken);
    }

    private static string Tidy(ProposalWords words) => words.Text!.ReplaceLineEndings("\n").Trim();
}
