using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>Which two years of whom are taken apart. Every one has an address.</summary>
public sealed class ChangesQuery
{
    private readonly Lazy<ChangeBreakdown> _breakdown;

    private ChangesQuery(YearlyTrendQuery view, FiscalYear from, FiscalYear to)
    {
        (View, From, To) = (view, from, to);
        _breakdown = new(() => ChangeBreakdown.Of(view.Comparer, view.Scope, from, to));
    }

    /// <summary>The same choice on the yearly page: offices, items, basis and geography are its.</summary>
    public YearlyTrendQuery View { get; }
    public FiscalYear From { get; }
    public FiscalYear To { get; }
    public ComparablePair Years => new(From, To);
    public YearlyFigures Figures => View.Figures;
    public TrendScope Scope => View.Scope;
    public ComparisonBasis Basis => View.Basis;
    public ChangeBreakdown Breakdown => _breakdown.Value;

    public Contributions Contributions => Contributions.Of(Breakdown, Basis);

    /// <summary>One of the two years has a figure.</summary>
    public bool HasFigures => HasFigure(From) || HasFigure(To);

    public bool HasFigure(FiscalYear year) => Scope.OfficesIn(year).Any(office => Figures.Of(office, year).HasFigure(View.Comparer.Selected));

    public BaseYears BaseYears => BaseYears.Of(View.Comparer, Scope, To, Basis);

    public Comparison Compare(ComparisonBasis basis) => View.Comparer.Compare(Scope, From, To, basis);

    public YearState State(FiscalYear year) => YearState.Of(Figures, Scope, year);

    /// <summary>The years asked for; where one is left out, the first and the last of the span that can be compared.</summary>
    internal static ChangesQuery Of(YearlyTrendFilter filter, YearlyFigures figures, string cityName, ModelStateDictionary errors)
    {
        if (SpanFilter.Read(filter.From) is { } one && SpanFilter.Read(filter.To) == one)
            errors.AddModelError(nameof(filter.To), "おわりの年度は、はじめの年度よりあとにしてください");
        var view = filter.Resolve(figures, cityName, errors);
        var asked = errors.IsValid ? filter : new YearlyTrendFilter();
        var from = SpanFilter.Read(asked.From) ?? view.Pair?.From ?? view.Span.From;
        var to = SpanFilter.Read(asked.To) ?? view.Pair?.To ?? view.Span.To;
        return new ChangesQuery(view, from < to ? from : to.Previous, to);
    }

    /// <summary>The two years that the yearly page compares.</summary>
    public static ChangesQuery Of(YearlyTrendQuery view, ComparablePair pair) => new(view, pair.From, pair.To);

    public string Address(string ending = "", FiscalYear? from = null, ComparisonBasis? basis = null) =>
        ChangesAddress.Of(from ?? From, To, View.ScopeAddress, basis ?? Basis, ending);
}
