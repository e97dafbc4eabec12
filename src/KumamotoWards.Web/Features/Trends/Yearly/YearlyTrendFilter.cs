using FluentValidation;
using KumamotoWards.Core.Trends;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>What the filter bar of the yearly page asks: years, and of whom and what.</summary>
public sealed class YearlyTrendFilter : SpanFilter
{
    public string? Ward { get; set; }
    public string? Office { get; set; }
    public string? Item { get; set; }

    /// <summary>Finds what the filter names; what is unknown is an error of its field, and left out.</summary>
    internal YearlyTrendQuery Resolve(YearlyFigures figures, string cityName, ModelStateDictionary errors)
    {
        var ward = Find(figures.Wards, Ward, item => item.Slug, nameof(Ward), "区", errors);
        var office = Find(figures.Offices, Office, item => item.Slug, nameof(Office), "窓口", errors);
        var item = Find(figures.Items, Item, item => item.Slug, nameof(Item), "件数区分", errors);
        var asked = errors.IsValid ? this : new SpanFilter { Basis = Basis, Geography = Geography };
        return new YearlyTrendQuery(figures, cityName, asked, ward, office, item);
    }

    private static T? Find<T>(IEnumerable<T> all, string? slug, Func<T, string> slugOf, string field, string noun, ModelStateDictionary errors)
        where T : class
    {
        if (string.IsNullOrEmpty(slug)) return null;
        var found = all.FirstOrDefault(item => slugOf(item) == slug);
        if (found is null) errors.AddModelError(field, $"{noun}を選び直してください。アドレスの「{slug}」はありません");
        return found;
    }
}

public sealed class YearlyTrendFilterValidator : AbstractValidator<YearlyTrendFilter>
{
    public YearlyTrendFilterValidator() => Include(new SpanFilterValidator());
}
