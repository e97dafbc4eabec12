using FluentValidation;
using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>One click on ＋1 or −1 without script.</summary>
public sealed class TallyForm
{
    /// <summary>Id of the ledger line: sent twice, it counts once.</summary>
    public Guid Id { get; set; }

    /// <summary>Slug of the count item.</summary>
    public string? Item { get; set; }

    public int Delta { get; set; }
}

public sealed class TallyFormValidator : AbstractValidator<TallyForm>
{
    private const string OpenAgain = "画面を開き直して、もう一度押してください";

    public TallyFormValidator()
    {
        RuleFor(form => form.Id).NotEmpty().WithMessage(OpenAgain);
        RuleFor(form => form.Item).NotEmpty().WithMessage(OpenAgain);
        RuleFor(form => form.Delta).Must(delta => delta is not 0 and >= -TallyLine.MaxDelta and <= TallyLine.MaxDelta).WithMessage(OpenAgain);
    }
}
