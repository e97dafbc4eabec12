using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Samples;

/// <summary>
/// Invented proposals in every state, marked as samples, with dates around today. They go the way that people's go, at
/// earlier times; nobody is notified.
/// </summary>
public sealed class SampleProposals(
    WardsDbContext db, OrganizationQueries organization, ProposalAccessQueries access, ProposalDecisions decisions, ObligationClocks clocks,
    CalendarQueries calendars, YearlyFiguresQueries figures, BusinessClock clock)
{
    private static readonly FiscalYear FirstPublished = new(2011);
    private static readonly FiscalYear LastPublished = new(2013);

    /// <summary>Writes them into a database that has no proposal yet.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken = default)
    {
        if (await db.Proposals.AnyAsync(cancellationToken)) return 0;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var people = await PeopleAsync(cancellationToken);
        var written = 0;
        // The oldest first: numbers follow the day of submission.
        foreach (var sample in SampleProposal.All.OrderByDescending(sample => sample.SubmittedDaysAgo))
        {
            if (directory.Units.FirstOrDefault(unit => unit.Code == sample.Unit) is not { WardId: { } wardId } unit || people.By(unit.Id, ProposalParty.Proposer) is not { } author) continue;
            var section = directory.Units.FirstOrDefault(each => each.Code == sample.Section);
            await WriteAsync(sample, new Proposal(unit.Id, wardId, author, DaysAgo(await CityHallAsync(cancellationToken), sample.SubmittedDaysAgo + 4)) { IsSample = true }, section, people, cancellationToken);
            written++;
        }
        return written;
    }

    private async Task WriteAsync(SampleProposal sample, Proposal proposal, Unit? section, People people, CancellationToken cancellationToken)
    {
        proposal.Write(ContentOf(sample, section), proposal.CreatedAt);
        db.Proposals.Add(proposal);
        db.ProposalSearchTexts.Add(new ProposalSearchText { Proposal = proposal, Text = SearchWords.Of(proposal.Content) });
        if (sample.Choices.Any()) db.ProposalEvidence.Add(await EvidenceOfAsync(sample, proposal, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        var obligations = await clocks.GetAsync(cancellationToken);
        var calendar = await CityHallAsync(cancellationToken);
        foreach (var (action, day) in sample.Steps)
        {
            if (action.IsAnswer() && sample.Asks > 0) await AskAsync(proposal, section!, people, obligations, calendar, sample, cancellationToken);
            await TakeAsync(sample, proposal, action, Math.Max(0, sample.SubmittedDaysAgo - day), section, people, obligations, calendar, cancellationToken);
        }
        if (sample.Asks > 0 && proposal.State == ProposalState.UnderReview) await AskAsync(proposal, section!, people, obligations, calendar, sample, cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task TakeAsync(
        SampleProposal sample, Proposal proposal, ProposalAction action, int daysAgo, Unit? section, People people, ObligationClock obligations, OfficeCalendar calendar, CancellationToken cancellationToken)
    {
        var rule = ProposalWorkflow.All.First(each => each.Action == action && each.From == proposal.State);
        var units = await access.UnitsAsync(proposal, cancellationToken);
        var unitId = rule.By switch
        {
            ProposalParty.Proposer => units.ProposerId,
            ProposalParty.WardEndorser => units.EndorsingId!.Value,
            ProposalParty.HeadquartersStaff or ProposalParty.SectionStaff or ProposalParty.SectionApprover => section!.Id,
        };
        var at = DaysAgo(calendar, daysAgo).AddMinutes(17 * (int)action);
        var person = new StaffSnapshot(0, people.By(unitId, rule.By) ?? proposal.CreatedById, "", "", "", []);
        var decision = new ProposalDecision
        {
            Reason = rule.NeedsReason || rule.Action == ProposalAction.Adopt ? sample.Reason : null,
            NextAnswerOn = action == ProposalAction.Defer ? calendar.AddBusinessDays(clock.Today, 45) : null,
            BudgetFiscalYear = action == ProposalAction.Start ? FiscalYear.Of(clock.Today).StartYear : null,
        };
        var verdict = new ProposalVerdict(null, rule, new ProposalRole(rule.By, unitId));
        await decisions.ApplyAsync(new ProposalMove(person, proposal, verdict, decision, DateOnly.FromDateTime(BusinessClock.ToTokyo(at)), at), obligations, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A question on the fifth day after the submission, answered two business days later.</summary>
    private async Task AskAsync(
        Proposal proposal, Unit section, People people, ObligationClock obligations, OfficeCalendar calendar, SampleProposal sample, CancellationToken cancellationToken)
    {
        var (asked, answered) = (DaysAgo(calendar, sample.SubmittedDaysAgo - 5), DaysAgo(calendar, sample.SubmittedDaysAgo - 7));
        var question = Message(ProposalMessageKind.Question, "窓口で求められた件数を、ひと月分教えてください。", section.Id, people.By(section.Id, ProposalParty.SectionStaff), asked);
        db.ProposalMessages.Add(question);
        await db.SaveChangesAsync(cancellationToken);
        db.ProposalMessages.Add(Message(ProposalMessageKind.Reply, "10月の1か月で 63件でした。日ごとの内訳は、求めがあれば送ります。", proposal.UnitId, proposal.CreatedById, answered, question.Id));
        var days = obligations.NotCounted(DateOnly.FromDateTime(BusinessClock.ToTokyo(asked)), DateOnly.FromDateTime(BusinessClock.ToTokyo(answered)));
        proposal.Resume(days);
        proposal.OweBy(obligations.DueOn(proposal.State, proposal.SubmittedOn, proposal.SuspendedDays, nextAnswer: null));
        await db.SaveChangesAsync(cancellationToken);

        ProposalMessage Message(ProposalMessageKind kind, string text, int unitId, int? by, DateTime at, int? questionId = null) => new()
        {
            Proposal = proposal,
            Kind = kind,
            Text = text,
            UnitId = unitId,
            StaffMemberId = by ?? proposal.CreatedById,
            At = at,
            QuestionId = questionId,
        };
    }

    private async Task<ProposalEvidence> EvidenceOfAsync(SampleProposal sample, Proposal proposal, CancellationToken cancellationToken)
    {
        var request = new EvidenceRequest([.. sample.Choices], FirstPublished, LastPublished, ComparisonBasis.CommonItems, CityName: "");
        var snapshot = EvidenceBuilder.Build(await figures.FiguresAsync(cancellationToken), request);
        return new ProposalEvidence
        {
            Proposal = proposal,
            Purpose = EvidencePurpose.Reason,
            Caption = sample.EvidenceCaption,
            From = snapshot.From,
            To = snapshot.To,
            Basis = snapshot.Basis.Slug(),
            Snapshot = snapshot.ToJson(),
            TakenById = proposal.CreatedById,
            TakenAt = proposal.CreatedAt,
        };
    }

    private ProposalContent ContentOf(SampleProposal sample, Unit? section) => new(
        sample.Title, ProposalText.Kind(sample.Kind), ProposalMove.Trimmed(sample.SchoolDistrict), sample.Problem, sample.Affected, sample.Request, sample.Effect,
        sample.Cost, FiscalYear.Of(clock.Today).Next.StartYear, SuggestedSectionId: section?.Id);

    private async Task<OfficeCalendar> CityHallAsync(CancellationToken cancellationToken) => (await calendars.CalendarsAsync(cancellationToken)).CityHall;

    /// <summary>Ten o'clock in Tokyo on the n-th business day before today; 0 is today, or the last business day before it.</summary>
    private DateTime DaysAgo(OfficeCalendar calendar, int days)
    {
        var date = clock.Today;
        while (!calendar.IsBusinessDay(date)) date = date.AddDays(-1);
        for (; days > 0; days--)
            do date = date.AddDays(-1); while (!calendar.IsBusinessDay(date));
        return date.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
    }

    private async Task<People> PeopleAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return new People(await db.Assignments.AsNoTracking().Where(each => each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo))
            .OrderBy(each => each.Id).Select(each => new Member(each.UnitId, each.StaffMemberId, each.IsApprover)).ToListAsync(cancellationToken));
    }

    private sealed record Member(int UnitId, int StaffMemberId, bool IsApprover);

    private sealed class People(IReadOnlyList<Member> members)
    {
        /// <summary>Somebody of the unit, a 決裁者 where it needs one; null where nobody is there.</summary>
        public int? By(int unitId, ProposalParty party)
        {
            var decides = party is ProposalParty.WardEndorser or ProposalParty.SectionApprover;
            return members.Where(each => each.UnitId == unitId).OrderByDescending(each => each.IsApprover == decides).FirstOrDefault()?.StaffMemberId;
        }
    }
}
