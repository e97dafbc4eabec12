using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using KumamotoWards.Core.Proposals.Consultations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Asks sections for their opinion.</summary>
public sealed class ConsultationForm
{
    /// <summary>Codes.</summary>
    [Display(Name = "意見を求める課")]
    public List<string> Sections { get; set; } = [];

    [Display(Name = "意見の期限")]
    public DateOnly? DueOn { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Items { get; init; } = [];

    public ConsultationRequest Request => new(Sections, DueOn);
}

public sealed class ConsultationFormValidator : AbstractValidator<ConsultationForm>
{
    public ConsultationFormValidator()
    {
        RuleFor(form => form.Sections).NotEmpty().WithMessage("意見を求める課を選んでください");
        RuleFor(form => form.DueOn).NotNull().WithMessage("意見の期限を入力してください");
    }
}

/// <summary>The opinion of a section that was asked.</summary>
public sealed class OpinionForm
{
    [Display(Name = "意見")]
    public string? Opinion { get; set; }

    [Display(Name = "条件・理由"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>When the opinion was given that the page showed: ticks in UTC, or blank.</summary>
    public string? Seen { get; set; }

    [BindNever]
    public string Section { get; init; } = "";

    public OpinionRequest Request => new(
        ConsultationText.Opinion(Opinion), Text, long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null);

    public static IEnumerable<SelectListItem> Opinions { get; } =
        [.. Enum.GetValues<ConsultationOpinion>().Select(opinion => new SelectListItem(opinion.Label(), opinion.Slug()))];
}

public sealed class OpinionFormValidator : AbstractValidator<OpinionForm>
{
    public OpinionFormValidator() => RuleFor(form => form.Opinion).Must(opinion => ConsultationText.Opinion(opinion) is not null).WithMessage("意見を選んでください");
}
