using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KumamotoWards.Web.Features.Proposals.Attachments;

/// <summary>Files for a proposal that is on its way.</summary>
public sealed class AttachmentForm
{
    [Display(Name = "添付するファイル")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];
}

public sealed class AttachmentFormValidator : AbstractValidator<AttachmentForm>
{
    public AttachmentFormValidator() => RuleFor(form => form.Files).NotEmpty().WithMessage("添付するファイルを選んでください。");
}
