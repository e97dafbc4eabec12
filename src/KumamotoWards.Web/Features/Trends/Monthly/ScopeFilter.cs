using System.ComponentModel;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Whose figures, and of what: a ward or an office (else the city), an item or a group (else everything).</summary>
public abstract class ScopeFilter
{
    [Description("区の slug。省略すると市全体。")]
    public string? Ward { get; set; }

    [Description("窓口の slug（/api/v1/offices にあります）。区より優先します。")]
    public string? Office { get; set; }

    [Description("件数区分の slug（/api/v1/count-items にあります）か、公表の表のまとまり（例：戸籍届）。省略するとすべての区分の合計。")]
    public string? Item { get; set; }

    /// <summary>Finds what the filter names; what is unknown is an error of its field, and left out.</summary>
    internal ChosenScope Choose(YearlyFigures figures, string cityName, ModelStateDictionary errors)
    {
        var ward = Find(figures.Wards, Ward, ward => ward.Slug, nameof(Ward), "区", errors);
        var office = Find(figures.Offices, Office, office => office.Slug, nameof(Office), "窓口", errors);
        if (ChosenItems.Find(figures, Item) is not { } choice)
        {
            choice = ChosenItems.Find(figures, null)!;
            errors.AddModelError(nameof(Item), $"件数区分を選び直してください。アドレスの「{Item}」はありません");
        }
        var scope = office is not null ? TrendScope.Of(figures, office)
            : ward is not null ? TrendScope.Of(figures, ward, Geography.AsNow)
            : TrendScope.City(figures, cityName);
        return new ChosenScope(scope, ward, office, choice);
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

/// <summary>What a filter came down to.</summary>
public sealed record ChosenScope(TrendScope Scope, Ward? Ward, Office? Office, ChosenItems Choice);
