using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Of whom the answers are, and which days the movements compare; what is left out has a default.</summary>
public sealed class AnswersFilter
{
    [Description("区の slug か、市全体の city。")]
    public string? Ward { get; set; }

    [Description("大きな動きで比べる期間：so-far（今年度と前年度の同じ日まで）、whole-years（終わった 2年度）。")]
    public string? Compare { get; set; }

    /// <param name="ownWard">The ward that is shown where the address names none; null for the city.</param>
    internal AnswersQuery Resolve(AnswerFigures figures, string cityName, string? ownWard, ModelStateDictionary errors)
    {
        var asked = string.IsNullOrEmpty(Ward) ? ownWard : Ward;
        var ward = figures.Figures.Wards.FirstOrDefault(ward => ward.Slug == asked);
        if (ward is null && asked is not null && asked != TrendScope.CitySlug)
            errors.AddModelError(nameof(Ward), $"区を選び直してください。アドレスの「{asked}」はありません");
        return new AnswersQuery(figures, cityName, ward, MovementSpanText.Find(Compare));
    }
}

public sealed class AnswersFilterValidator : AbstractValidator<AnswersFilter>
{
    public AnswersFilterValidator() =>
        RuleFor(filter => filter.Compare).Must(compare => string.IsNullOrEmpty(compare) || MovementSpanText.Find(compare) is not null)
            .WithMessage("比べる期間は so-far、whole-years から選んでください");
}

/// <summary>How the days compared are written in addresses.</summary>
internal static class MovementSpanText
{
    public static string Slug(this MovementSpan span) => span switch
    {
        MovementSpan.SoFar => "so-far",
        MovementSpan.WholeYears => "whole-years",
    };

    public static MovementSpan? Find(string? slug) =>
        Enum.GetValues<MovementSpan>().Where(span => span.Slug() == slug).Select(span => (MovementSpan?)span).FirstOrDefault();
}
