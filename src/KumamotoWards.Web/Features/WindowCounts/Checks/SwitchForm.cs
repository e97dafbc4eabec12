using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.WindowCounts.Checks;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>Switches a rule at an office.</summary>
public sealed class SwitchForm
{
    public const string TurnOff = "off";
    public const string TurnOn = "on";

    [Display(Name = "窓口")]
    public string? Office { get; set; }

    [Display(Name = "この窓口では")]
    public string? State { get; set; }

    [Display(Name = "理由")]
    public string? Reason { get; set; }

    public bool IsOff => State == TurnOff;
}

public sealed class SwitchFormValidator : AbstractValidator<SwitchForm>
{
    public SwitchFormValidator()
    {
        RuleFor(form => form.Office).NotEmpty().WithMessage("窓口を選んでください");
        RuleFor(form => form.State).Must(state => state is SwitchForm.TurnOff or SwitchForm.TurnOn).WithMessage("「使わない」か「使う」を選んでください");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("切り替える理由を入力してください")
            .MaximumLength(CheckSwitch.ReasonMaxLength).WithMessage($"理由は {CheckSwitch.ReasonMaxLength}字以内で入力してください");
    }
}
