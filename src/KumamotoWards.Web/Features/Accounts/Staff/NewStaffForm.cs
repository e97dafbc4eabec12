using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;

namespace KumamotoWards.Web.Features.Accounts.Staff;

public sealed class NewStaffForm : PersonFields
{
    [Display(Name = "職員番号")]
    public string? StaffNumber { get; set; }

    [Display(Name = "ユーザー名")]
    public string? UserName { get; set; }

    public AssignmentFields Assignment { get; set; } = new();

    /// <summary>Of a valid form.</summary>
    public NewStaffMember Entered() => new(
        StaffNumbers.Stored(StaffNumber!), Facts(),
        string.IsNullOrWhiteSpace(UserName) ? null : UserName.Trim(), Assignment.Entered());
}

public sealed class NewStaffFormValidator : PersonFieldsValidator<NewStaffForm>
{
    public NewStaffFormValidator()
    {
        RuleFor(form => form.StaffNumber).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("職員番号を入力してください。")
            .MaximumLength(StaffMember.StaffNumberMaxLength).WithMessage($"職員番号は {StaffMember.StaffNumberMaxLength}字以内にしてください。")
            .Must(number => StaffNumbers.IsValid(number!)).WithMessage("職員番号は英数字と - で入力してください。例：D0001");
        RuleFor(form => form.UserName).MaximumLength(UserNameRules.MaxLength).WithMessage($"ユーザー名は {UserNameRules.MaxLength}字以内にしてください。");
        RuleFor(form => form.Assignment).SetValidator(new AssignmentFieldsValidator());
    }
}
