using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Consultations;

/// <summary>Sections that are asked for their opinion by a date.</summary>
/// <param name="Sections">Codes.</param>
public sealed record ConsultationRequest(IReadOnlyList<string> Sections, DateOnly? DueOn);

/// <param name="Seen">When the opinion was given that the person saw, UTC; null where there was none yet.</param>
public sealed record OpinionRequest(ConsultationOpinion? Opinion, string? Text, DateTime? Seen = null);

/// <summary>合議: the 主務課 asks other sections of headquarters, and their staff answer.</summary>
public sealed class ProposalConsultations(WardsDbContext db, DossierWriter dossiers, DossierNotices notices, OrganizationQueries organization, BusinessClock clock)
{
    /// <summary>How far ahead an opinion may be asked for.</summary>
    public const int MostDaysAhead = 365;

    /// <summary>The sections that can still be asked.</summary>
    public static IEnumerable<Unit> Askable(Proposal proposal, IEnumerable<int> asked, IEnumerable<Unit> units) =>
        units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && unit.IsActive && unit.Id != proposal.SectionId && !asked.Contains(unit.Id));

    public Task<ProposalResult?> AskAsync(StaffSnapshot person, int id, ConsultationRequest request, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version: null, async opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Unless(opened.Rights.Consult, "合議を求める") is { } refusal) return refusal;
            var units = (await organization.DirectoryAsync(cancellationToken)).Units;
            if (request.Sections.Count == 0) return opened.Invalid(nameof(request.Sections), "意見を求める課を選んでください");
            var sections = Askable(proposal, [], units).Where(unit => request.Sections.Contains(unit.Code)).ToList();
            if (sections.Count < request.Sections.Distinct().Count()) return opened.Invalid(nameof(request.Sections), "意見を求める課を一覧から選んでください");
            if (request.DueOn is not { } due) return opened.Invalid(nameof(request.DueOn), "意見の期限を入力してください");
            if (due <= clock.Today || due > clock.Today.AddDays(MostDaysAhead)) return opened.Invalid(nameof(request.DueOn), "意見の期限は、明日から1年以内の日にしてください");
            var asked = sections.Where(unit => opened.Consultations.All(each => each.SectionId != unit.Id)).ToList();
            // All were asked before: a second click.
            if (asked.Count == 0) return new ProposalResult(proposal);
            var at = clock.UtcNow;
            db.ProposalConsultations.AddRange(asked.Select(unit => new ProposalConsultation
            {
                Proposal = proposal,
                SectionId = unit.Id,
                DueOn = due,
                AskedById = person.StaffMemberId,
                AskedAt = at,
            }));
            db.Expect(proposal, proposal.Version);
            await notices.TellAsync(
                proposal, NoticeKind.ProposalTurn, "合議", proposal.SectionId!.Value, asked.Select(unit => (int?)unit.Id), $"{JapaneseDate.Short(due)}までに、課の意見を記録してください。", due, cancellationToken);
            return null;
        }, cancellationToken);

    public Task<ProposalResult?> GiveAsync(StaffSnapshot person, int id, int consultationId, OpinionRequest request, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version: null, async opened =>
        {
            var consultation = opened.Consultations.FirstOrDefault(each => each.Id == consultationId);
            if (consultation is null || !person.IsIn(consultation.SectionId)) return opened.Refuse(ProposalRefusal.Forbidden, "この合議に意見を記録する権限がありません。");
            if (opened.Unless(opened.Rights.GiveOpinion, "意見を記録する") is { } refusal) return refusal;
            var text = ProposalMove.Trimmed(request.Text?.ReplaceLineEndings("\n"));
            if (request.Opinion is not { } opinion) return opened.Invalid(nameof(request.Opinion), "意見を選んでください");
            if (text is null && opinion != ConsultationOpinion.Agrees) return opened.Invalid(nameof(request.Text), "条件か理由を入力してください");
            if (text?.Length > ProposalConsultation.TextMaxLength) return opened.Invalid(nameof(request.Text), $"{ProposalConsultation.TextMaxLength:N0}字以内にしてください");
            if ((consultation.Opinion, consultation.Text) == (opinion, text)) return new ProposalResult(opened.Proposal);
            if (consultation.GivenAt != request.Seen) return opened.Refuse(ProposalRefusal.ChangedMeanwhile, "同じ課のほかの人が、先に意見を記録しました。いまの意見を確かめて、直すときはもう一度記録してください。");
            consultation.Give(opinion, text, person.StaffMemberId, clock.UtcNow);
            db.Expect(opened.Proposal, opened.Proposal.Version);
            await notices.TellAsync(
                opened.Proposal, NoticeKind.ProposalNews, $"合議の意見（{opinion.Label()}）", consultation.SectionId, [opened.Proposal.SectionId], "合議の意見を確かめてください。", cancellationToken: cancellationToken);
            return null;
        }, cancellationToken);
}
