using FluentValidation;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>後閲 of the steps that the page showed, or of one of them.</summary>
public sealed class ReviewForm
{
    public IReadOnlyList<long>? Steps { get; set; }
}

public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    private const int Most = 1000;

    public ReviewFormValidator() => RuleFor(form => form.Steps).Must(steps => steps is null || steps.Count <= Most).WithMessage("一度に後閲する数が多すぎます。");
}
