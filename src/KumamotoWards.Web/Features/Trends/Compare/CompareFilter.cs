using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Features.Trends.Yearly;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>Which offices and wards stand side by side; the form has a select for each, and those left empty are left out.</summary>
public sealed class CompareFilter : SpanFilter
{
    public const int Fewest = 2;
    public const int Most = 6;

    /// <summary>Names as of <see cref="PlaceName"/>: <c>scope=oe-branch&amp;scope=ward:chuo</c>.</summary>
    [Description("窓口の slug（/api/v1/offices にあります）か、ward: を付けた区の slug（例：ward:central）。二つから六つまで繰り返します。")]
    public List<string?> Scope { get; set; } = [];

    /// <summary>Finds what is named, each once. What is unknown or too much is an error, and left out.</summary>
    internal CompareQuery Resolve(YearlyFigures figures, ModelStateDictionary errors)
    {
        var isReadable = errors.IsValid;
        var asked = Scope.Where(slug => !string.IsNullOrEmpty(slug)).Select(slug => slug!.Trim()).Distinct().ToList();
        var places = new List<PlaceName>();
        foreach (var slug in asked)
        {
            if (PlaceName.Find(figures, slug) is not { } place) errors.AddModelError(nameof(Scope), $"区・窓口を選び直してください。アドレスの「{slug}」はありません");
            else if (!places.Contains(place)) places.Add(place);
        }
        if (places.Count > Most) errors.AddModelError(nameof(Scope), $"一度に比べられるのは {Most}つまでです。はじめの {Most}つを表示しています");
        if (asked.Count > 0 && places.Count < Fewest) errors.AddModelError(nameof(Scope), $"比べる区・窓口を {Fewest}つ以上選んでください");
        return new CompareQuery(figures, [.. places.Take(Most)], isReadable ? this : new SpanFilter { Basis = Basis });
    }
}

public sealed class CompareFilterValidator : AbstractValidator<CompareFilter>
{
    public CompareFilterValidator() => Include(new SpanFilterValidator());
}
