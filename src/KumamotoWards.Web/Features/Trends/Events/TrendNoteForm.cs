using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Infrastructure.Forms;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>A note as headquarters writes it.</summary>
public sealed class TrendNoteForm
{
    [Display(Name = "種類")]
    public TrendNoteKind? NoteKind { get; set; }

    [Display(Name = "始まった日")]
    public DateOnly? From { get; set; }

    [Display(Name = "終わった日")]
    public DateOnly? To { get; set; }

    [Display(Name = "できごと")]
    public string? Text { get; set; }

    [Display(Name = "説明")]
    public string? Detail { get; set; }

    [Display(Name = "対象")]
    public string? Target { get; set; }

    [Display(Name = "この前と後の件数は比べられない（線を切る）")]
    public bool BreaksSeries { get; set; }

    [Display(Name = "変える理由")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }

    public static TrendNoteForm Of(TrendEvent note) => new()
    {
        NoteKind = note.Note!.Kind,
        From = note.From,
        To = note.To,
        Text = note.Text,
        Detail = note.Detail,
        Target = new PlaceName(note.Ward, note.Office).Slug,
        BreaksSeries = note.BreaksSeries,
        Version = note.Note.Version,
    };

    /// <summary>Of a valid form whose place exists.</summary>
    public TrendNoteEntry Entered(PlaceName place) => new(
        NoteKind!.Value, From!.Value, To, Text!.Trim(), string.IsNullOrWhiteSpace(Detail) ? null : Detail.Trim(), BreaksSeries, place.Ward?.Id, place.Office?.Id);

    /// <param name="nameOf">The name of a place by its slug; blank is the city.</param>
    public IReadOnlyList<FieldConflict> ConflictsWith(TrendEvent stored, Func<string?, string> nameOf)
    {
        var now = Of(stored);
        return
        [
            .. new FieldConflict[]
            {
                new("種類", stored.Kind.Label(), NoteKind?.Label() ?? ""),
                new("始まった日", Day(now.From), Day(From)),
                new("終わった日", Day(now.To), Day(To)),
                new("できごと", stored.Text, Text ?? ""),
                new("説明", now.Detail ?? "", Detail ?? ""),
                new("対象", nameOf(now.Target), nameOf(Target)),
                new("比べられるか", now.BreaksSeries ? "線を切る" : "線を切らない", BreaksSeries ? "線を切る" : "線を切らない"),
            }.Where(field => field.Stored != field.Typed),
        ];
    }

    private static string Day(DateOnly? date) => date is { } day ? JapaneseDate.Full(day) : "";
}

public sealed class TrendNoteFormValidator : AbstractValidator<TrendNoteForm>
{
    public TrendNoteFormValidator()
    {
        RuleFor(form => form.NoteKind).NotNull().WithMessage("種類を選んでください").IsInEnum().WithMessage("種類を選んでください");
        RuleFor(form => form.From).Cascade(CascadeMode.Stop).NotNull().WithMessage("始まった日を入力してください（例：2016/04/14）")
            .InclusiveBetween(new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31)).WithMessage("始まった日を確かめてください");
        RuleFor(form => form.To).Must((form, to) => to is null || form.From is null || to >= form.From).WithMessage("終わった日は、始まった日と同じか、あとの日にしてください");
        RuleFor(form => form.Text).Cascade(CascadeMode.Stop).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("できごとを入力してください（例：証明書の手数料の改定）")
            .MaximumLength(TrendNote.TextMaxLength).WithMessage($"できごとは {TrendNote.TextMaxLength}字以内にしてください。くわしいことは説明に書けます");
        RuleFor(form => form.Detail).MaximumLength(TrendNote.DetailMaxLength).WithMessage($"説明は {TrendNote.DetailMaxLength}字以内にしてください");
        RuleFor(form => form.Reason).MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください");
    }
}

/// <summary>Takes a note back.</summary>
public sealed class WithdrawNoteForm
{
    [Display(Name = "取り下げる理由")]
    public string? WithdrawalReason { get; set; }

    public Guid Version { get; set; }
}

public sealed class WithdrawNoteFormValidator : AbstractValidator<WithdrawNoteForm>
{
    public WithdrawNoteFormValidator() => RuleFor(form => form.WithdrawalReason).Cascade(CascadeMode.Stop)
        .Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage("取り下げる理由を入力してください")
        .MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください");
}
