using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>The due day of one month.</summary>
public sealed class DueDayForm
{
    [Display(Name = "提出期限")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "変える理由")]
    public string? Reason { get; set; }

    /// <summary>Of the day that was shown; absent where the usual one held.</summary>
    public Guid? Version { get; set; }
}

public sealed class DueDayFormValidator : AbstractValidator<DueDayForm>
{
    public DueDayFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
}
