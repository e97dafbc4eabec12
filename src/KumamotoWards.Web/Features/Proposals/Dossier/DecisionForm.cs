using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Asks for a step of a proposal. What it needs beyond the version depends on the step and the person: the service says.</summary>
public class DecisionForm
{
    /// <summary>The version that the page showed.</summary>
    public Guid? Version { get; set; }

    [Display(Name = "主務課")]
    public string? Section { get; set; }

    [Display(Name = "採択すること"), DataType(DataType.MultilineText)]
    public string? Taken { get; set; }

    [Display(Name = "採択しないこと"), DataType(DataType.MultilineText)]
    public string? NotTaken { get; set; }

    [Display(Name = "次に回答する日")]
    public DateOnly? NextAnswerOn { get; set; }

    [Display(Name = "理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [Display(Name = "条件"), DataType(DataType.MultilineText)]
    public string? Conditions { get; set; }

    [Display(Name = "予算の年度")]
    public int? BudgetFiscalYear { get; set; }

    /// <summary>The step as the page offers it.</summary>
    [BindNever]
    public ProposalChoice? Choice { get; init; }

    /// <summary>Sections or years to choose from.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Items { get; init; } = [];

    public ProposalDecision Decision => new()
    {
        Reason = Reason,
        Section = Section,
        Conditions = Conditions,
        Taken = Taken,
        NotTaken = NotTaken,
        NextAnswerOn = NextAnswerOn,
        BudgetFiscalYear = BudgetFiscalYear,
    };

    public static DecisionForm For(ProposalAction action) => action == ProposalAction.AdoptInPart ? new PartialAdoptionForm() : new DecisionForm();
}

/// <summary>一部採択: the proposer reads what is taken and what is not.</summary>
public sealed class PartialAdoptionForm : DecisionForm;

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator() => RuleFor(form => form.Version).Version();
}

public sealed class PartialAdoptionFormValidator : AbstractValidator<PartialAdoptionForm>
{
    public PartialAdoptionFormValidator()
    {
        RuleFor(form => form.Version).Version();
        RuleFor(form => form.Taken).NotEmpty().WithMessage("採択することを入力してください");
        RuleFor(form => form.NotTaken).NotEmpty().WithMessage("採択しないことを入力してください");
    }
}

internal static class VersionRules
{
    public static void Version<T>(this IRuleBuilder<T, Guid?> version) => version.NotNull().WithMessage("画面が古くなっています。開き直してください。");
}
