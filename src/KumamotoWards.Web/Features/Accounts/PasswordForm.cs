using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts.SignIn;

namespace KumamotoWards.Web.Features.Accounts;

public sealed class PasswordForm
{
    [Display(Name = "今のパスワード"), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Display(Name = "新しいパスワード"), DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Display(Name = "新しいパスワード（確認）"), DataType(DataType.Password)]
    public string? Confirmation { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.CurrentPassword).NotEmpty().WithMessage("今のパスワードを入力してください。");
        RuleFor(form => form.NewPassword).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("新しいパスワードを入力してください。")
            .MinimumLength(PasswordRules.MinLength).WithMessage($"パスワードは {PasswordRules.MinLength}文字以上にしてください。")
            .NotEqual(form => form.CurrentPassword).WithMessage("今と違うパスワードにしてください。");
        RuleFor(form => form.Confirmation)
            .Equal(form => form.NewPassword).WithMessage("確認のパスワードが、新しいパスワードと違います。");
    }
}
