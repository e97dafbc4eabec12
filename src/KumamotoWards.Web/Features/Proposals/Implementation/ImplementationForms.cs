using FluentValidation;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Implementation;

namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>A step that needs no words.</summary>
public class ImplementationForm
{
    /// <summary>Of the proposal, as it was shown.</summary>
    public Guid Version { get; set; }
}

public sealed class ImplementationFormValidator : AbstractValidator<ImplementationForm>;

public sealed class PlanForm : ImplementationForm
{
    /// <summary>Starting year; null while it is not known.</summary>
    public int? BudgetFiscalYear { get; set; }
}

public sealed class PlanFormValidator : AbstractValidator<PlanForm>;

public sealed class MilestoneForm : ImplementationForm
{
    public string? Title { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>Of a valid form.</summary>
    internal MilestoneContent Content => new(Title!, DueOn!.Value, DoneOn);
}

public sealed class MilestoneFormValidator : AbstractValidator<MilestoneForm>
{
    public MilestoneFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("することを入力してください")
            .MaximumLength(ProposalMilestone.TitleMaxLength).WithMessage($"{ProposalMilestone.TitleMaxLength}字以内にしてください");
        RuleFor(form => form.DueOn).NotNull().WithMessage("期限を入力してください");
    }
}

public sealed class ProgressForm
{
    public string? Text { get; set; }
}

public sealed class ProgressFormValidator : AbstractValidator<ProgressForm>
{
    public ProgressFormValidator() => RuleFor(form => form.Text).NotEmpty().WithMessage("進捗を入力してください")
        .MaximumLength(ProposalMessage.TextMaxLength).WithMessage($"{ProposalMessage.TextMaxLength:N0}字以内にしてください");
}

public sealed class ResultForm : ImplementationForm
{
    public string? Result { get; set; }
}

public sealed class ResultFormValidator : AbstractValidator<ResultForm>
{
    public ResultFormValidator() => RuleFor(form => form.Result).NotEmpty().WithMessage("結果を入力してください")
        .MaximumLength(ProposalAnswer.TextMaxLength).WithMessage($"{ProposalAnswer.TextMaxLength:N0}字以内にしてください");
}
