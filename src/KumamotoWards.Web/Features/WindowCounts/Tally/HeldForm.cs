using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>What an office decides about taps that are held.</summary>
public sealed class HeldForm
{
    /// <summary>The taps that the page showed together.</summary>
    public List<int> Ids { get; set; } = [];

    [Display(Name = "決め方")]
    public HeldAction? Decision { get; set; }

    [Display(Name = "理由")]
    public string? Reason { get; set; }
}

public sealed class HeldFormValidator : AbstractValidator<HeldForm>
{
    public HeldFormValidator()
    {
        RuleFor(form => form.Ids).NotEmpty().WithMessage("画面を開き直して、もう一度選んでください");
        RuleFor(form => form.Decision).Must(decision => decision is { } chosen && Enum.IsDefined(chosen)).WithMessage("決め方を選んでください");
        RuleFor(form => form.Reason).MaximumLength(HeldTally.ReasonMaxLength).WithMessage($"理由は {HeldTally.ReasonMaxLength}字以内で入力してください");
    }
}
