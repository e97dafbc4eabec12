using FluentValidation;
using KumamotoWards.Core.WindowCounts.Checks;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>Reasons as they are typed in the queue: beside single alerts, and one for all that are chosen.</summary>
public sealed class AnswersForm
{
    /// <summary>By id of the alert.</summary>
    public Dictionary<int, string?> Reasons { get; set; } = [];

    public List<int> Chosen { get; set; } = [];

    /// <summary>For those chosen that have no reason of their own.</summary>
    public string? Reason { get; set; }

    public IReadOnlyList<AlertAnswer> Answers =>
    [
        .. Reasons.Where(typed => !string.IsNullOrWhiteSpace(typed.Value)).Select(typed => new AlertAnswer(typed.Key, typed.Value)),
        .. WithoutReason.Select(id => new AlertAnswer(id, Reason)),
    ];

    internal IEnumerable<int> WithoutReason => Chosen.Distinct().Where(id => string.IsNullOrWhiteSpace(Reasons.GetValueOrDefault(id)));
}

public sealed class AnswersFormValidator : AbstractValidator<AnswersForm>
{
    private static readonly string TooLong = $"理由は {CountAlert.ReasonMaxLength}字以内で入力してください";

    public AnswersFormValidator()
    {
        RuleFor(form => form.Reasons).Custom((reasons, context) =>
        {
            foreach (var (id, _) in reasons.Where(typed => typed.Value?.Trim().Length > CountAlert.ReasonMaxLength))
                context.AddFailure($"{nameof(AnswersForm.Reasons)}[{id}]", TooLong);
        });
        RuleFor(form => form.Reason).Must(reason => (reason ?? "").Trim().Length <= CountAlert.ReasonMaxLength).WithMessage(TooLong);
        RuleFor(form => form.Reason).NotEmpty().When(form => form.WithoutReason.Any()).WithMessage("選んだものに付ける理由を入力してください");
        RuleFor(form => form.Reason).Must(_ => false).When(form => form.Answers.Count == 0)
            .WithMessage("理由を入力してください。同じ理由でよいものは、選んでまとめて回答できます");
    }
}
