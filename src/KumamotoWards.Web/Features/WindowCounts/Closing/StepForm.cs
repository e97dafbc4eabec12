using FluentValidation;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Asks for a step of a month. Whether a reason is needed depends on the step and the person: the service says.</summary>
public sealed class StepForm
{
    /// <summary>The revision that the page showed.</summary>
    public string? Version { get; set; }

    public string? Reason { get; set; }
}

public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    public StepFormValidator() => RuleFor(form => form.Version)
        .Must(version => MonthVersion.Read(version) is not null).WithMessage("画面が古くなっています。開き直してください。");
}
