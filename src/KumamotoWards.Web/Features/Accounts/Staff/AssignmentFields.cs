using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The fields of one assignment, in the form of a new person and in that of a transfer.</summary>
public sealed class AssignmentFields
{
    [Display(Name = "所属")]
    public int? UnitId { get; set; }

    [Display(Name = "主・兼")]
    public AssignmentKind Kind { get; set; } = AssignmentKind.Primary;

    [Display(Name = "始まる日")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "最後の日")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "職名")]
    public string? Title { get; set; }

    [Display(Name = "所属長（月の件数を提出する人）")]
    public bool IsHead { get; set; }

    [Display(Name = "決裁者")]
    public bool IsApprover { get; set; }

    /// <summary>Where the field that a rule names stands in a form with <c>Assignment</c> in it.</summary>
    public static string FieldOf(string rule) =>
        typeof(AssignmentFields).GetProperty(rule) is null ? rule : $"{nameof(Assignment)}.{rule}";

    /// <summary>Of a valid form.</summary>
    public NewAssignment Entered() => new(UnitId!.Value, Kind, ValidFrom!.Value, ValidTo, Title?.Trim() ?? "", IsHead, IsApprover);
}

public sealed class AssignmentFieldsValidator : AbstractValidator<AssignmentFields>
{
    public AssignmentFieldsValidator()
    {
        RuleFor(form => form.UnitId).NotNull().WithMessage("所属を選んでください。");
        RuleFor(form => form.Kind).IsInEnum().WithMessage("主か兼を選んでください。");
        RuleFor(form => form.ValidFrom).NotNull().WithMessage("始まる日を入力してください。");
        RuleFor(form => form.ValidTo).GreaterThanOrEqualTo(form => form.ValidFrom).WithMessage("最後の日は、始まる日以降にしてください。");
        RuleFor(form => form.Title).MaximumLength(Assignment.TitleMaxLength).WithMessage($"職名は {Assignment.TitleMaxLength}字以内にしてください。");
    }
}
