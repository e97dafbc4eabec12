using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals.Discussion;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>A question, a reply, a word or an internal note.</summary>
public sealed class WordsForm
{
    [Display(Name = "内容"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "知らせる所属")]
    public string? Mention { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Units { get; init; } = [];

    public ProposalWords Words => new(Text, Mention);
}

public sealed class WordsFormValidator : AbstractValidator<WordsForm>
{
    public WordsFormValidator()
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage("内容を入力してください");
        RuleFor(form => form.Text).MaximumLength(2 * ProposalMessage.TextMaxLength).WithMessage($"{ProposalMessage.TextMaxLength:N0}字以内にしてください");
    }
}
