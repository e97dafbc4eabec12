using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Why an account is changed; kept in the audit trail.</summary>
public sealed class ReasonForm
{
    [Display(Name = "理由")]
    public string? Reason { get; set; }
}

public sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    public ReasonFormValidator() => RuleFor(form => form.Reason)
        .MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
}
