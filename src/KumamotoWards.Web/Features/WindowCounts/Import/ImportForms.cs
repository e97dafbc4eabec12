using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.WindowCounts.Import;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>A file to look at.</summary>
public class UploadForm
{
    [Display(Name = "ファイル")]
    public IFormFile? File { get; set; }

    /// <summary>Slug of the office whose counts they are where the file does not say so; blank for none.</summary>
    [Display(Name = "窓口（ファイルに書いていないとき）")]
    public string? Office { get; set; }

    [Display(Name = "入力できない行は対象から外す")]
    public bool LeavesOthersOut { get; set; }

    [Display(Name = "代行入力の理由")]
    public string? OnBehalfReason { get; set; }

    public ImportOptions Options => new(string.IsNullOrWhiteSpace(Office) ? null : Office, LeavesOthersOut, OnBehalfReason);
}

/// <summary>How the file is to be looked at once more.</summary>
public class CheckForm
{
    [Display(Name = "入力できない行は対象から外す")]
    public bool LeavesOthersOut { get; set; }

    [Display(Name = "代行入力の理由")]
    public string? OnBehalfReason { get; set; }
}

public class ApplyForm
{
    /// <summary>The person has seen that sums in the file do not agree.</summary>
    public bool AcceptsTotals { get; set; }
}

public class ReversalForm
{
    [Display(Name = "取り消す理由")]
    public string? Reason { get; set; }
}

public class UploadFormValidator : AbstractValidator<UploadForm>
{
    public UploadFormValidator()
    {
        RuleFor(form => form.File).NotNull().WithMessage("ファイルを選んでください。");
        RuleFor(form => form.OnBehalfReason).MaximumLength(CountImport.ReasonMaxLength).WithMessage($"代行入力の理由は {CountImport.ReasonMaxLength}字以内で入力してください。");
    }
}

public class CheckFormValidator : AbstractValidator<CheckForm>
{
    public CheckFormValidator() =>
        RuleFor(form => form.OnBehalfReason).MaximumLength(CountImport.ReasonMaxLength).WithMessage($"代行入力の理由は {CountImport.ReasonMaxLength}字以内で入力してください。");
}

public class ApplyFormValidator : AbstractValidator<ApplyForm>;

public class ReversalFormValidator : AbstractValidator<ReversalForm>
{
    public ReversalFormValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("取り消す理由を入力してください。");
        RuleFor(form => form.Reason).MaximumLength(CountImport.ReasonMaxLength).WithMessage($"理由は {CountImport.ReasonMaxLength}字以内で入力してください。");
    }
}
