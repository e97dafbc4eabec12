using FluentValidation;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>The counts of an office's day as they are typed.</summary>
public class DailyForm
{
    public List<CellForm> Cells { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>The memo that the page showed, to tell whether this person changed it.</summary>
    public string? NoteSeen { get; set; }

    public Guid? NoteVersion { get; set; }

    /// <summary>紙の合計, as typed.</summary>
    public string? PaperTotal { get; set; }

    /// <summary>The one that the page showed.</summary>
    public int? PaperTotalSeen { get; set; }

    public string? OnBehalfReason { get; set; }

    /// <summary>The day to go to after saving (yyyy-MM-dd); null stays.</summary>
    public string? Then { get; set; }

    public bool ChangesPaperTotal => CountText.Read(PaperTotal).Count != PaperTotalSeen;

    public bool ChangesNote => Text(Note) != Text(NoteSeen);

    public CellForm? Find(string item) => Cells.Find(cell => cell.Item == item);

    public void TakeNote(DayNote? note) => (NoteSeen, NoteVersion) = (note?.Text, note?.Version);

    /// <summary>Browsers send line ends as two characters, which would count twice.</summary>
    internal static string Text(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>One cell: the number, and what it was when the page was made.</summary>
public sealed class CellForm
{
    /// <summary>Slug of the count item.</summary>
    public string Item { get; set; } = "";

    /// <summary>Id of the ledger line that saving makes: sent twice, it counts once.</summary>
    public Guid Id { get; set; }

    /// <summary>What the page showed; null = blank.</summary>
    public int? Seen { get; set; }

    /// <summary>As typed.</summary>
    public string? Count { get; set; }

    public string? Reason { get; set; }

    public string? ReasonSeen { get; set; }

    public static CellForm Of(DaySheetRow row) => new()
    {
        Item = row.Item.Slug,
        Id = Guid.NewGuid(),
        Seen = row.Value,
        Count = $"{row.Value}",
        // Of a blank there is nothing to explain: what its last line says is why another number went.
        Reason = row.Value is null ? null : row.Last?.Reason,
        ReasonSeen = row.Value is null ? null : row.Last?.Reason,
    };
}

public class DailyFormValidator : AbstractValidator<DailyForm>
{
    public DailyFormValidator()
    {
        RuleForEach(form => form.Cells).ChildRules(cell =>
        {
            cell.RuleFor(each => each.Id).NotEmpty().WithMessage("画面を開き直して、もう一度入力してください。");
            cell.RuleFor(each => each.Count).Custom((text, context) =>
            {
                if (CountText.Read(text).Error is { } error) context.AddFailure(error);
            });
            cell.RuleFor(each => each.Reason).MaximumLength(CountLine.ReasonMaxLength).WithMessage($"理由は {CountLine.ReasonMaxLength}字以内で入力してください");
        });
        RuleFor(form => form.PaperTotal).Custom((text, context) =>
        {
            if (CountText.Read(text).Error is { } error) context.AddFailure(error);
        });
        RuleFor(form => form.Note)
            .Must(note => DailyForm.Text(note).Length <= DayNote.TextMaxLength)
            .WithMessage(form => $"メモは {DayNote.TextMaxLength}字以内で入力してください（いまは {DailyForm.Text(form.Note).Length:N0}字）");
        RuleFor(form => form.OnBehalfReason).MaximumLength(OnBehalfEntry.ReasonMaxLength)
            .WithMessage($"代行入力の理由は {OnBehalfEntry.ReasonMaxLength}字以内で入力してください");
    }
}
