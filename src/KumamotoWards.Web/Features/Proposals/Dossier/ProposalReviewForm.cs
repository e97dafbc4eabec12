using FluentValidation;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>後閲 of the steps that the page showed.</summary>
public sealed class ProposalReviewForm
{
    public IReadOnlyList<long>? Steps { get; set; }
}

public sealed class ProposalReviewFormValidator : AbstractValidator<ProposalReviewForm>
{
    private const int Most = 1000;

    public ProposalReviewFormValidator() => RuleFor(form => form.Steps).Must(steps => steps is null || steps.Count <= Most).WithMessage("一度に後閲する数が多すぎます。");
}
