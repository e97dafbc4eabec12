using FluentValidation;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>The form of the day once more, with a choice for every cell that somebody else changed first.</summary>
public sealed class ConflictForm : DailyForm
{
    public List<ChoiceForm> Choices { get; set; } = [];

    /// <summary>申し送り: a word to the other person, kept with the counts.</summary>
    public string? Message { get; set; }

    /// <summary>The button that keeps all that was saved first.</summary>
    public bool KeepTheirs { get; set; }

    /// <summary>Turns the choices into a form of the day that says what the person decided, knowing what the others saved.</summary>
    public DailyForm Decided()
    {
        foreach (var choice in Choices)
        {
            if (Find(choice.Item) is not { } cell) continue;
            cell.Seen = choice.Theirs;
            if (KeepTheirs || choice.Keep == ChoiceForm.TheirNumber) cell.Count = $"{choice.Theirs}";
            if (!string.IsNullOrWhiteSpace(Message)) cell.Reason = Message;
        }
        return this;
    }
}

/// <summary>Which number of a cell stays.</summary>
public sealed class ChoiceForm
{
    public const string TheirNumber = "theirs";
    public const string MyNumber = "mine";

    public string Item { get; set; } = "";

    /// <summary>What the page showed as saved first; null = blank.</summary>
    public int? Theirs { get; set; }

    public string? Keep { get; set; }
}

public sealed class ConflictFormValidator : AbstractValidator<ConflictForm>
{
    public ConflictFormValidator()
    {
        Include(new DailyFormValidator());
        RuleForEach(form => form.Choices).ChildRules(choice => choice.RuleFor(each => each.Keep)
            .Must(keep => keep is ChoiceForm.TheirNumber or ChoiceForm.MyNumber)
            .WithMessage("残す数を選んでください"))
            .When(form => !form.KeepTheirs);
        RuleFor(form => form.Message).MaximumLength(CountLine.ReasonMaxLength).WithMessage($"申し送りは {CountLine.ReasonMaxLength}字以内で入力してください");
    }
}
