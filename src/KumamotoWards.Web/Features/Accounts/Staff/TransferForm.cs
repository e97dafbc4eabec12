using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Adds an assignment: a transfer entered ahead, or a concurrent post.</summary>
public sealed class TransferForm
{
    public AssignmentFields Assignment { get; set; } = new();

    [Display(Name = "今の主務を、始まる日の前日で終える（異動）")]
    public bool EndsPrimary { get; set; } = true;

    [Display(Name = "理由・発令の番号など")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }
}

public sealed class TransferFormValidator : AbstractValidator<TransferForm>
{
    public TransferFormValidator()
    {
        RuleFor(form => form.Assignment).SetValidator(new AssignmentFieldsValidator());
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
    }
}
