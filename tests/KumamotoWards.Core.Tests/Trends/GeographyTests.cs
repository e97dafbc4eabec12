using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class GeographyTests
{
    private readonly YearlyFigures _figures;

    public GeographyTests()
    {
        var city = new FiguresBuilder();
        var (first, second) = (city.Ward("first"), city.Ward("second"));
        city.Item("moving");
        var stays = city.Office("stays", first);
        var moves = city.Office("moves", first, closedOn: new DateOnly(2015, 3, 31));
        moves.AddPeriod(new OfficePeriod(new DateOnly(2015, 4, 1), null, OfficeKind.Branch, second, "moves", "", null));
        _figures = city.Year(stays, 2014, 100).Year(moves, 2014, 10).Year(stays, 2015, 100).Year(moves, 2015, 20).Build();
    }

    [Fact]
    public void AsNow_CountsAnOfficeWhereItIsToday() =>
        Assert.Equal([("first", 100L, 100L), ("second", 10, 20), ("city", 110, 120)], Totals(Geography.AsNow));

    [Fact]
    public void AsThen_CountsAnOfficeWhereItWas() =>
        Assert.Equal([("first", 110L, 100L), ("second", 0, 20), ("city", 110, 120)], Totals(Geography.AsThen));

    private IEnumerable<(string, long, long)> Totals(Geography geography) =>
        new YearlyTable(new Comparer(_figures), TrendScope.City(_figures, ""), new YearSpan(new(2014), new(2015)), geography, ComparisonBasis.CommonItems)
            .Rows.Where(row => row.Office is null)
            .Select(row => (row.Scope.Slug, row.Years[0].Subtotal.Value, row.Years[1].Subtotal.Value));
}
