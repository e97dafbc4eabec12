using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Web.Features.Accounts.Deputies;

/// <summary>Registers a deputy of a unit.</summary>
public sealed class DeputyForm
{
    [Display(Name = "代決者")]
    public int? StaffMemberId { get; set; }

    [Display(Name = "順位")]
    public int? Rank { get; set; }

    [Display(Name = "始まる日")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "最後の日")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "理由・発令の番号など")]
    public string? Reason { get; set; }

    /// <summary>Of a valid form.</summary>
    public NewDeputy Entered() => new(StaffMemberId!.Value, Rank!.Value, ValidFrom!.Value, ValidTo);
}

public sealed class DeputyFormValidator : AbstractValidator<DeputyForm>
{
    public DeputyFormValidator()
    {
        RuleFor(form => form.StaffMemberId).NotNull().WithMessage("代決者を選んでください。");
        RuleFor(form => form.Rank).NotNull().WithMessage("順位を選んでください。")
            .InclusiveBetween(1, DeputyRegister.MostRanks).WithMessage($"順位は 1 から {DeputyRegister.MostRanks} までで選んでください。");
        RuleFor(form => form.ValidFrom).NotNull().WithMessage("始まる日を入力してください。");
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
    }
}

/// <summary>Ends a deputy.</summary>
public sealed class EndDeputyForm
{
    public Guid Version { get; set; }
    public string? Reason { get; set; }
}

public sealed class EndDeputyFormValidator : AbstractValidator<EndDeputyForm>
{
    public EndDeputyFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
}
