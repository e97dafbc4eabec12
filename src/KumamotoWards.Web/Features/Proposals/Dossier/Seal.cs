using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>One box of 決裁 on the printed 起案; empty until its step was taken.</summary>
/// <param name="Name">The person where the reader sees names, else 済.</param>
/// <param name="Review">Of a 代決: 後閲 and its date, or that it is still to come.</param>
public sealed record Seal(string Place, string? Name, string? On, bool IsDeputy, string? Review)
{
    public static IReadOnlyList<Seal> Of(ProposalDetail detail) =>
    [
        Of(detail, "提案者", action => action == ProposalAction.Submit),
        Of(detail, "区の決裁", action => action == ProposalAction.Endorse),
        Of(detail, "受付", action => action == ProposalAction.Accept),
        Of(detail, "回答の決裁", ProposalWorkflow.IsAnswer),
    ];

    private static Seal Of(ProposalDetail detail, string place, Func<ProposalAction, bool> which)
    {
        // What was sent back goes round again: seals of the round before count no longer.
        var round = detail.Steps.Reverse().TakeWhile(step => step.Action != ProposalAction.Return);
        if (round.FirstOrDefault(step => step.Action is { } action && which(action)) is not { } step) return new Seal(place, null, null, IsDeputy: false, null);
        var review = !step.IsDeputy ? null : step.ReviewedAt is { } at ? $"後閲 {Day(at)}" : "後閲前";
        return new Seal(place, step.Name ?? "済", Day(step.At), step.IsDeputy, review);
    }

    private static string Day(DateTime at)
    {
        var day = DateOnly.FromDateTime(BusinessClock.ToTokyo(at));
        return $"{day.Year}.{day.Month}.{day.Day}";
    }
}
