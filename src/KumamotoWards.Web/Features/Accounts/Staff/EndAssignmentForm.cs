using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Ends an assignment, or takes back one that has not begun (which needs no day).</summary>
public sealed class EndAssignmentForm
{
    [Display(Name = "最後の日")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "理由・発令の番号など")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }
}

public sealed class EndAssignmentFormValidator : AbstractValidator<EndAssignmentForm>
{
    public EndAssignmentFormValidator() => RuleFor(form => form.Reason)
        .MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
}
