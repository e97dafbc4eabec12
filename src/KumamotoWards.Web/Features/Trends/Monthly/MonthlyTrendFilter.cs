using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>What the filter bar of the monthly page asks: a fiscal year, whose, and of what.</summary>
public sealed class MonthlyTrendFilter : ScopeFilter
{
    [Description("年度（例：2025、令和7年度）。省略すると、件数のある最後の年度。")]
    public string? Year { get; set; }

    internal MonthlyTrendQuery Resolve(MonthlyFigures figures, string cityName, ModelStateDictionary errors)
    {
        var chosen = Choose(figures.Yearly, cityName, errors);
        return new MonthlyTrendQuery(figures, ReadYear() ?? figures.Years.LastOrDefault(figures.Yearly.RunningYear), chosen);
    }

    internal FiscalYear? ReadYear() => FiscalYear.TryParse(Year, out var year) ? year : null;
}

public sealed class MonthlyTrendFilterValidator : AbstractValidator<MonthlyTrendFilter>
{
    public MonthlyTrendFilterValidator() =>
        RuleFor(filter => filter.Year).Must((filter, year) => string.IsNullOrEmpty(year) || filter.ReadYear() is not null)
            .WithMessage("年度は 2011 や 平成23 のように入力してください");
}
