using FluentValidation;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>The grid as it is typed. A month has 31 × 8 cells, so a cell is one field and all that was seen is another.</summary>
public sealed class MonthlyForm
{
    /// <summary>Names the form: the ids of its lines are made from it, so that it counts once when it is sent twice.</summary>
    public Guid Id { get; set; }

    /// <summary>By key of the cell (<see cref="CellKey"/>): the number as typed.</summary>
    public Dictionary<string, string?> Cells { get; set; } = [];

    /// <summary>What the page showed, as <see cref="SeenCounts"/> writes it.</summary>
    public string? Seen { get; set; }

    /// <summary>Keys of cells where the number that another person saved first shall stay.</summary>
    public List<string> KeepTheirs { get; set; } = [];

    public string? OnBehalfReason { get; set; }

    /// <summary>Why counts of an approved month are corrected.</summary>
    public string? CorrectionReason { get; set; }

    public static string FieldOf(string key) => $"{nameof(Cells)}[{key}]";
}

public sealed class MonthlyFormValidator : AbstractValidator<MonthlyForm>
{
    /// <summary>More errors than these help nobody, and the model state takes no more than 200.</summary>
    private const int MostErrors = 100;

    public MonthlyFormValidator()
    {
        RuleFor(form => form.Id).NotEmpty().WithMessage("画面を開き直して、もう一度入力してください。");
        RuleFor(form => form.Cells).Custom((cells, context) =>
        {
            foreach (var cell in cells.Where(cell => CountText.Read(cell.Value).Error is not null).Take(MostErrors))
                context.AddFailure(MonthlyForm.FieldOf(cell.Key), CountText.Read(cell.Value).Error!);
        });
        RuleFor(form => form.OnBehalfReason).MaximumLength(OnBehalfEntry.ReasonMaxLength)
            .WithMessage($"代行入力の理由は {OnBehalfEntry.ReasonMaxLength}字以内で入力してください");
        RuleFor(form => form.CorrectionReason).MaximumLength(CountLine.ReasonMaxLength)
            .WithMessage($"訂正の理由は {CountLine.ReasonMaxLength}字以内で入力してください");
    }
}
