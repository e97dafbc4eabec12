using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Which fields a step asks for, and what stands in them at first.</summary>
internal static class DecisionFields
{
    private const int YearsAhead = 3;

    public static bool IsBackward(ProposalAction action) => action is ProposalAction.Return or ProposalAction.Withdraw;

    public static IEnumerable<string> ViewsOf(ProposalChoice choice) => choice.Action switch
    {
        ProposalAction.Accept => ["_SectionField", "_ReasonField"],
        ProposalAction.Adopt => ["_ReasonField", "_ConditionsField"],
        ProposalAction.AdoptInPart => ["_PartFields", "_ReasonField", "_ConditionsField"],
        ProposalAction.Defer => ["_NextAnswerField", "_ReasonField"],
        ProposalAction.Start => ["_BudgetField", "_ReasonField"],
        ProposalAction.Submit or ProposalAction.StartReview when !choice.NeedsReason => [],
        _ => ["_ReasonField"],
    };

    public static DecisionForm Of(DossierPage page, ProposalChoice choice) => new()
    {
        Choice = choice,
        Section = choice.Action == ProposalAction.Accept ? page.Directory.Unit(choice.Verdict.Role!.UnitId).Code : null,
        BudgetFiscalYear = page.Proposal.BudgetFiscalYear ?? page.Proposal.WantedFiscalYear,
        Items = choice.Action switch
        {
            ProposalAction.Accept => page.Sections(_ => true),
            ProposalAction.Start => [.. Enumerable.Range(FiscalYear.Of(page.Today).StartYear - 1, YearsAhead + 2).Select(year => new SelectListItem($"{new FiscalYear(year).EraLabel}（{year}年度）", $"{year}"))],
            _ => [],
        },
    };

    public static string ReasonLabel(ProposalChoice choice) => choice.Action switch
    {
        _ when choice.IsLaterDeputy => "理由（先の代決者が決裁できない事情も）",
        ProposalAction.Complete => "結果",
        ProposalAction.Endorse or ProposalAction.Accept or ProposalAction.Start or ProposalAction.Submit or ProposalAction.StartReview => "ひとこと",
        _ => "理由",
    };

    public static string? ReasonHint(ProposalChoice choice) => choice.Action switch
    {
        ProposalAction.Complete => "何ができて、どう変わったかを書きます。",
        ProposalAction.Return => "どこを直せばよいかを書きます。提案した所属に伝わります。",
        ProposalAction.Adopt or ProposalAction.AdoptInPart or ProposalAction.Defer or ProposalAction.Decline => "提案した所属に伝わり、全職員が読めます。",
        _ => null,
    };
}
