using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Notifications.Mail;

namespace KumamotoWards.Web.Features.Notifications.Mail;

/// <summary>Of what a person gets mail.</summary>
public sealed class MailPreferenceForm
{
    [Display(Name = "メールで受け取るお知らせ")]
    public MailScope? Scope { get; set; }
}

public sealed class MailPreferenceFormValidator : AbstractValidator<MailPreferenceForm>
{
    public MailPreferenceFormValidator() => RuleFor(form => form.Scope)
        .NotNull().WithMessage("メールで受け取るお知らせを選んでください。")
        .IsInEnum().WithMessage("メールで受け取るお知らせを選んでください。");
}
