using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Opens an account for a person who has none.</summary>
public sealed class UserNameForm
{
    [Display(Name = "ユーザー名")]
    public string? UserName { get; set; }
}

internal static class UserNameRules
{
    public const int MaxLength = 60;
}

public sealed class UserNameFormValidator : AbstractValidator<UserNameForm>
{
    public UserNameFormValidator() => RuleFor(form => form.UserName).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("ユーザー名を入力してください。")
        .MaximumLength(UserNameRules.MaxLength).WithMessage($"ユーザー名は {UserNameRules.MaxLength}字以内にしてください。");
}
