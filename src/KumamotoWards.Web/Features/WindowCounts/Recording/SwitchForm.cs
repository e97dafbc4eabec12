using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>Switches from what stands to the other way.</summary>
public sealed class SwitchForm
{
    public const string Earlier = "earlier";
    public const string Blank = "blank";

    /// <summary>Of this form: sent twice, it is done once.</summary>
    public Guid Id { get; set; }

    /// <summary>Of what the person saw.</summary>
    public string? Version { get; set; }

    [Display(Name = "合計の件数")]
    public string? Count { get; set; }

    /// <summary>The person has seen that the figure is not the sum of what stands.</summary>
    [Display(Name = "いまの件数の足し算との違いを確かめました")]
    public bool AcceptsDifference { get; set; }

    [Display(Name = "切り替えたあとの件数")]
    public string? Parts { get; set; }

    [Display(Name = "切り替える理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public SwitchRequest Request => new(Id, Version, CountText.Read(Count).Count, AcceptsDifference, Parts == Earlier, Reason);
}

public sealed class SwitchFormValidator : AbstractValidator<SwitchForm>
{
    public SwitchFormValidator()
    {
        RuleFor(form => form.Count).Must(count => CountText.Read(count).Error is null).WithMessage(form => CountText.Read(form.Count).Error);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("切り替える理由を入力してください")
            .MaximumLength(RecordingSwitch.ReasonMaxLength).WithMessage($"理由は {RecordingSwitch.ReasonMaxLength}字以内で入力してください");
    }
}
