using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Evidence, milestones and notes at two of the sample proposals, for the pages that show them.</summary>
internal static class SomeEvidence
{
    /// <summary>A draft of hanazono.</summary>
    public const int Draft = 25;

    /// <summary>What honcho implements.</summary>
    public const int InProgress = 5;

    /// <summary>Two series of the published years.</summary>
    public const string Choice =
        "Series[0].Place=office:hanazono-general-branch&Series[0].Item=certificate&Series[1].Place=office:nishi-ward-office&Series[1].Item=tax-certificate&From=2011&To=2013&Basis=common-items";

    public static async Task AddAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var figures = await scope.ServiceProvider.GetRequiredService<YearlyFiguresQueries>().FiguresAsync();
        var now = scope.ServiceProvider.GetRequiredService<BusinessClock>().UtcNow;
        var draft = await FindAsync(db, Draft, ProposalState.Draft);
        var proposal = await FindAsync(db, InProgress, ProposalState.InProgress);
        Add(draft, EvidencePurpose.Reason, 2011, 2013);
        Add(draft, EvidencePurpose.Reason, 2012, 2026);
        Add(proposal, EvidencePurpose.Reason, 2011, 2013);
        Add(proposal, EvidencePurpose.Effect, 2025, 2026);
        db.ProposalMilestones.Add(new ProposalMilestone { Proposal = proposal, Title = "記載台を 2台増やす", DueOn = new DateOnly(2026, 10, 30), DoneOn = new DateOnly(2026, 10, 28) });
        db.ProposalMilestones.Add(new ProposalMilestone { Proposal = proposal, Title = "案内の人を決める", DueOn = new DateOnly(2026, 11, 16) });
        db.ProposalMilestones.Add(new ProposalMilestone { Proposal = proposal, Title = "繁忙期に待ち時間を測る", DueOn = new DateOnly(2027, 4, 9) });
        db.ProposalMessages.Add(new ProposalMessage
        {
            Proposal = proposal,
            Kind = ProposalMessageKind.Progress,
            Text = "記載台が届きました。\n来週から使います。",
            UnitId = proposal.SectionId!.Value,
            StaffMemberId = proposal.CreatedById,
            At = now,
        });
        await db.SaveChangesAsync();

        void Add(Proposal to, EvidencePurpose purpose, int from, int until)
        {
            var request = new EvidenceRequest(
                [new(TrendScopeKind.Office, "hanazono-general-branch", "certificate"), new(TrendScopeKind.Office, "nishi-ward-office", "tax-certificate")],
                new FiscalYear(from), new FiscalYear(until), ComparisonBasis.CommonItems, "市");
            db.ProposalEvidence.Add(new ProposalEvidence
            {
                Proposal = to,
                Purpose = purpose,
                Caption = $"証明発行と税証明（{from}〜{until}）",
                From = from,
                To = until,
                Basis = request.Basis.Slug(),
                Snapshot = EvidenceBuilder.Build(figures, request).ToJson(),
                TakenById = to.CreatedById,
                TakenAt = now,
            });
        }
    }

    private static async Task<Proposal> FindAsync(WardsDbContext db, int id, ProposalState state)
    {
        var proposal = await db.Proposals.SingleAsync(each => each.Id == id);
        return proposal.State == state ? proposal : throw new InvalidOperationException($"Sample proposal {id} is {proposal.State}, not {state}: the samples have changed.");
    }
}
