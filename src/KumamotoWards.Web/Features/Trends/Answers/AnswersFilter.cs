using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Of whom the answers are, and which days they compare; what is left out has a default.</summary>
public sealed class AnswersFilter
{
    [Description("区の slug か、市全体の city。")]
    public string? Ward { get; set; }

    [Description("窓口の slug（/api/v1/offices にあります）。区より優先します。")]
    public string? Office { get; set; }

    [Description("比べる期間：so-far（今年度と前年度の同じ日まで）、whole-years（終わった 2年度）。省略すると、今年度の件数が 1か月分そろってからは so-far です。")]
    public string? Compare { get; set; }

    /// <param name="figures">The figures that are asked.</param>
    /// <param name="cityName">How the city is called.</param>
    /// <param name="own">What is shown where the address names nothing, or nothing that there is.</param>
    /// <param name="errors">What the address names and is not there.</param>
    internal AnswersQuery Resolve(AnswerFigures figures, string cityName, AnswerPlace own, ModelStateDictionary errors) =>
        new(figures, cityName, Place(figures.Figures, errors) ?? own, AnswerPeriodText.Find(Compare));

    private AnswerPlace? Place(YearlyFigures figures, ModelStateDictionary errors)
    {
        if (!string.IsNullOrEmpty(Office)) return Found(figures.Offices.FirstOrDefault(office => office.Slug == Office), AnswerPlace.Of, nameof(Office), $"窓口を選び直してください。アドレスの「{Office}」はありません", errors);
        if (string.IsNullOrEmpty(Ward)) return null;
        if (Ward == TrendScope.CitySlug) return AnswerPlace.City;
        return Found(figures.Wards.FirstOrDefault(ward => ward.Slug == Ward), AnswerPlace.Of, nameof(Ward), $"区を選び直してください。アドレスの「{Ward}」はありません", errors);
    }

    private static AnswerPlace? Found<T>(T? found, Func<T, AnswerPlace> place, string field, string message, ModelStateDictionary errors)
        where T : class
    {
        if (found is not null) return place(found);
        errors.AddModelError(field, message);
        return null;
    }
}

public sealed class AnswersFilterValidator : AbstractValidator<AnswersFilter>
{
    public AnswersFilterValidator() =>
        RuleFor(filter => filter.Compare).Must(compare => string.IsNullOrEmpty(compare) || AnswerPeriodText.Find(compare) is not null)
            .WithMessage("比べる期間を選び直してください。so-far（今年度これまで）か whole-years（1年）です");
}

/// <summary>How the days compared are written in addresses.</summary>
internal static class AnswerPeriodText
{
    public static string Slug(this AnswerPeriod period) => period switch
    {
        AnswerPeriod.SoFar => "so-far",
        AnswerPeriod.WholeYears => "whole-years",
    };

    public static AnswerPeriod? Find(string? slug) =>
        Enum.GetValues<AnswerPeriod>().Where(period => period.Slug() == slug).Select(period => (AnswerPeriod?)period).FirstOrDefault();
}
