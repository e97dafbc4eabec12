using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KumamotoWards.Web.Features.Accounts;

public sealed class SignInForm
{
    [Display(Name = "ユーザー名")]
    public string? UserName { get; set; }

    [Display(Name = "パスワード"), DataType(DataType.Password)]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.UserName).NotEmpty().WithMessage("ユーザー名を入力してください。");
        RuleFor(form => form.Password).NotEmpty().WithMessage("パスワードを入力してください。");
    }
}
