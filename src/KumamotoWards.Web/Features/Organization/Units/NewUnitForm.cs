using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Organization.Units;

namespace KumamotoWards.Web.Features.Organization.Units;

public sealed class NewUnitForm
{
    [Display(Name = "種別")]
    public UnitKind Kind { get; set; } = UnitKind.WardSection;

    [Display(Name = "窓口")]
    public int? OfficeId { get; set; }

    [Display(Name = "名前")]
    public string? Name { get; set; }

    [Display(Name = "コード")]
    public string? Code { get; set; }

    /// <summary>Of a valid form.</summary>
    public NewUnit Entered() => new(Code!, Kind, Name?.Trim() ?? "", UnitText.HasOffice(Kind) ? OfficeId : null);
}

public sealed class NewUnitFormValidator : AbstractValidator<NewUnitForm>
{
    public NewUnitFormValidator()
    {
        RuleFor(form => form.Kind).IsInEnum().WithMessage("種別を選んでください。");
        RuleFor(form => form.OfficeId).NotNull().When(form => UnitText.HasOffice(form.Kind)).WithMessage("区役所の課と出張所では、窓口を選んでください。");
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().When(form => form.Kind != UnitKind.Branch, ApplyConditionTo.CurrentValidator).WithMessage("名前を入力してください。")
            .MaximumLength(Unit.NameMaxLength).WithMessage($"名前は {Unit.NameMaxLength}字以内にしてください。");
        RuleFor(form => form.Code).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("コードを入力してください。")
            .MaximumLength(Unit.CodeMaxLength).WithMessage($"コードは {Unit.CodeMaxLength}字以内にしてください。")
            .Matches("^[a-z0-9]+(-[a-z0-9]+)*$").WithMessage("コードは小文字の英数字を - でつないでください。例：east-resident-affairs");
    }
}
