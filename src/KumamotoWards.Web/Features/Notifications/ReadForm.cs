using FluentValidation;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>既読にする, from the home page or the list.</summary>
public sealed class ReadForm
{
    /// <summary>The page to come back to.</summary>
    public string? Back { get; set; }

    /// <summary>The newest notice on the page, where all are marked.</summary>
    public long Through { get; set; }
}

public sealed class ReadFormValidator : AbstractValidator<ReadForm>
{
    private const int BackMaxLength = 200;

    public ReadFormValidator() => RuleFor(form => form.Back).MaximumLength(BackMaxLength).WithMessage("画面を開き直してください。");
}
