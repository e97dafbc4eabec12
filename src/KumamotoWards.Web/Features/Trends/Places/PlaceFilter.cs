using FluentValidation;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Yearly;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>Which years of a place, on which basis; a ward is counted as it is now.</summary>
public sealed class PlaceFilter : SpanFilter
{
    /// <summary>A closed office is shown as far as it has figures, where nothing else is asked.</summary>
    internal YearlyTrendQuery Resolve(YearlyFigures figures, string cityName, PlaceName place, ModelStateDictionary errors)
    {
        var asked = errors.IsValid ? this : new SpanFilter { Basis = Basis };
        if (place.Office is { ClosedOn: { } closed } office && closed < figures.Today && string.IsNullOrEmpty(asked.From) && string.IsNullOrEmpty(asked.To))
        {
            var years = figures.Years.Where(year => figures.Of(office, year).Through is not null).ToList();
            if (years.Count > 0) asked = new SpanFilter { From = $"{years[0]}", To = $"{years[^1]}", Basis = asked.Basis };
        }
        return new YearlyTrendQuery(new TrendWhere(figures, cityName, place.Ward, place.Office, kind: null, Geography.AsNow), asked, null, TrendView.Counts);
    }
}

public sealed class PlaceFilterValidator : AbstractValidator<PlaceFilter>
{
    public PlaceFilterValidator() => Include(new SpanFilterValidator());
}
