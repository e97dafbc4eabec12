using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Organization.Units;
using KumamotoWards.Web.Infrastructure.Forms;

namespace KumamotoWards.Web.Features.Organization.Units;

public sealed class UnitForm
{
    [Display(Name = "名前")]
    public string? Name { get; set; }

    [Display(Name = "変える理由")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }

    public static UnitForm Of(UnitDetail unit) => new() { Name = unit.Name, Version = unit.Version };

    public IReadOnlyList<FieldConflict> ConflictsWith(UnitDetail stored) =>
        [new("名前", stored.Name, Name ?? ""), new("使うかどうか", stored.IsActive ? "使う" : "使わない", "")];
}

public sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    public UnitFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("名前を入力してください。")
            .MaximumLength(Unit.NameMaxLength).WithMessage($"名前は {Unit.NameMaxLength}字以内にしてください。");
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
    }
}
