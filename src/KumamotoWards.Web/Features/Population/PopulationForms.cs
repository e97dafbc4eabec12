using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Population;

namespace KumamotoWards.Web.Features.Population;

/// <summary>A file of residents to look at.</summary>
public sealed class PopulationFileForm
{
    [Display(Name = "ファイル")]
    public IFormFile? File { get; set; }

    [Display(Name = "出典")]
    public string? Source { get; set; }
}

public sealed class PopulationFileFormValidator : AbstractValidator<PopulationFileForm>
{
    public PopulationFileFormValidator()
    {
        RuleFor(form => form.File).NotNull().WithMessage("ファイルを選んでください");
        RuleFor(form => form.Source).Source();
    }
}

/// <summary>The rows that were looked at, to be taken in.</summary>
public sealed class PopulationApplyForm
{
    /// <summary>The list as CSV, as it was checked; it is checked again.</summary>
    public string? Rows { get; set; }

    public string? Source { get; set; }
}

public sealed class PopulationApplyFormValidator : AbstractValidator<PopulationApplyForm>
{
    public PopulationApplyFormValidator()
    {
        RuleFor(form => form.Rows).NotEmpty().WithMessage("ファイルをもう一度選んで、確認し直してください");
        RuleFor(form => form.Source).Source();
    }
}

internal static class PopulationRules
{
    public static void Source<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(source => !string.IsNullOrWhiteSpace(source)).WithMessage("出典を入力してください（例：住民基本台帳、各年10月1日）")
        .MaximumLength(PopulationFigure.SourceMaxLength).WithMessage($"出典は {PopulationFigure.SourceMaxLength}字以内にしてください");
}
