using FluentValidation;
using KumamotoWards.Core.WindowCounts.Monthly;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>The comment beside a cell, as typed.</summary>
public sealed class CommentForm
{
    /// <summary>Blank deletes it.</summary>
    public string? Text { get; set; }

    /// <summary>Of the comment that the page showed; null when there was none.</summary>
    public Guid? Version { get; set; }

    /// <summary>The button that deletes it, whatever stands in the field.</summary>
    public bool Delete { get; set; }

    /// <summary>Browsers send line ends as two characters, which would count twice.</summary>
    internal static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

public sealed class CommentFormValidator : AbstractValidator<CommentForm>
{
    public CommentFormValidator() => RuleFor(form => form.Text)
        .Must(text => CommentForm.Plain(text).Length <= CellComment.TextMaxLength)
        .WithMessage(form => $"コメントは {CellComment.TextMaxLength}字以内で入力してください（いまは {CommentForm.Plain(form.Text).Length:N0}字）");
}
