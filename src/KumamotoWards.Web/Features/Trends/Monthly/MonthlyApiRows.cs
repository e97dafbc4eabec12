using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The rows of an answer in the order of the published table: the offices of a ward, the ward, at last the city.</summary>
internal sealed class MonthlyApiRows(MonthlyFigures figures, ChosenScope chosen, YearSpan span, string cityName)
{
    private readonly List<ItemSet> _each = [.. chosen.Choice.Items.Items.Select(item => new ItemSet(figures.Yearly.Items, other => other == item))];

    /// <summary>Only the office, or only a ward with its offices, where one is chosen; offices that were open in the span.</summary>
    public IReadOnlyList<(TrendScope Scope, Ward? Ward)> Scopes() => chosen switch
    {
        { Office: { } office } => [(chosen.Scope, WardOf(office))],
        { Ward: { } ward } => [.. OfWard(ward)],
        _ => [.. figures.Yearly.Wards.SelectMany(OfWard), (TrendScope.City(figures.Yearly, cityName), null)],
    };

    public MonthlyResponseRow Row((TrendScope Scope, Ward? Ward) row) => new(
        row.Scope.Kind switch { TrendScopeKind.Office => "office", TrendScopeKind.Ward => "ward", TrendScopeKind.City => "city" },
        row.Scope.Slug,
        row.Ward?.Slug,
        row.Scope.Name,
        [.. span.Years.SelectMany(year => year.Months).Select(month => MonthlyResponseMonth.Of(figures, row.Scope, chosen.Choice.Items, _each, month))]);

    private IEnumerable<(TrendScope Scope, Ward? Ward)> OfWard(Ward ward)
    {
        foreach (var office in figures.Yearly.Offices.Where(office => WardOf(office).Slug == ward.Slug && figures.Yearly.IsPartOf(office, span)))
            yield return (TrendScope.Of(figures.Yearly, office), ward);
        yield return (TrendScope.Of(figures.Yearly, ward, Geography.AsNow), ward);
    }

    private Ward WardOf(Office office) => figures.Yearly.WardOf(office, span.To, Geography.AsNow);
}
