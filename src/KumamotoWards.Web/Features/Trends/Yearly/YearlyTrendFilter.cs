using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Trends;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>What the filter bar of the yearly page asks: years, of whom and what, and how to see it.</summary>
public sealed class YearlyTrendFilter : SpanFilter
{
    [Description("区の数え方：as-now（いまの区、省略時）、as-then（その年度の区）。")]
    public string? Geography { get; set; }

    [Description("区の名前（アドレスに使う英字）。省略すると市全体。")]
    public string? Ward { get; set; }

    [Description("窓口の名前（アドレスに使う英字、/api/v1/offices の slug）。区と種別より優先。")]
    public string? Office { get; set; }

    [Description("窓口の種別（例：general-branch）。いまの種別、終わった窓口は最後の種別で数える。")]
    public string? Kind { get; set; }

    [Description("件数区分（例：seal）か、そのまとまり（例：戸籍届）。")]
    public string? Item { get; set; }

    [Description("見かた：counts（件数、省略時）、index（指数）、share（構成比）、change（増減）。")]
    public string? View { get; set; }

    internal Geography ChosenGeography => GeographyText.Find(Geography) ?? Core.Trends.Geography.AsNow;

    internal TrendView ChosenView => TrendViewText.Find(View) ?? TrendView.Counts;

    /// <summary>Finds what the filter names; what is unknown is an error of its field, and left out.</summary>
    internal YearlyTrendQuery Resolve(YearlyFigures figures, string cityName, ModelStateDictionary errors)
    {
        var ward = Find(() => figures.Wards, Ward, ward => ward.Slug, nameof(Ward), "区", errors);
        var office = Find(() => figures.Offices, Office, office => office.Slug, nameof(Office), "窓口", errors);
        var kind = Find(() => TrendWhere.Kinds(figures), Kind, kind => kind.Slug, nameof(Kind), "種別", errors);
        var item = Find(() => ItemChoice.All(figures.Items).OrderBy(item => item.IsGroup), Item, item => item.Key, nameof(Item), "件数区分", errors);
        var asked = errors.IsValid ? this : new SpanFilter { Basis = Basis };
        return new YearlyTrendQuery(new TrendWhere(figures, cityName, ward, office, kind?.Kind, ChosenGeography), asked, item, ChosenView);
    }

    private static T? Find<T>(Func<IEnumerable<T>> all, string? slug, Func<T, string> slugOf, string field, string noun, ModelStateDictionary errors)
        where T : class
    {
        if (string.IsNullOrEmpty(slug)) return null;
        var found = all().FirstOrDefault(item => slugOf(item) == slug);
        if (found is null) errors.AddModelError(field, $"{noun}を選び直してください。アドレスの「{slug}」はありません");
        return found;
    }
}

public sealed class YearlyTrendFilterValidator : AbstractValidator<YearlyTrendFilter>
{
    public YearlyTrendFilterValidator()
    {
        Include(new SpanFilterValidator());
        RuleFor(filter => filter.Geography).Must(geography => string.IsNullOrEmpty(geography) || GeographyText.Find(geography) is not null)
            .WithMessage("区の数え方は as-now、as-then から選んでください");
        RuleFor(filter => filter.View).Must(view => string.IsNullOrEmpty(view) || TrendViewText.Find(view) is not null)
            .WithMessage($"見かたは {string.Join("、", TrendViewText.All.Select(view => view.Slug()))} から選んでください");
    }
}
