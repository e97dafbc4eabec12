using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class ComparingOnABasisTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    [Theory]
    [InlineData(ComparisonBasis.AllItems, 24, 942_631, 1_105_628, "17.3")]
    [InlineData(ComparisonBasis.CommonItems, 24, 942_631, 1_023_776, "8.6")]
    [InlineData(ComparisonBasis.ContinuingOffices, 19, 915_147, 891_560, "-2.6")]
    [InlineData(ComparisonBasis.UnchangedOffices, 16, 818_957, 736_527, "-10.1")]
    public void TheCity_ReadsDifferentlyOnEachBasis(ComparisonBasis basis, int windows, long before, long after, string percent)
    {
        var change = new Comparer(published.Figures).Compare(published.City, new(2011), new(2013), basis);

        Assert.Equal((windows, before, after), (change.Windows.Count, change.Before, change.After));
        Assert.Equal(decimal.Parse(percent), change.Percent);
        Assert.Null(change.Reason);
    }

    [Theory]
    [InlineData(1000, 1005, "0.5")]
    [InlineData(2000, 2001, "0.1")]
    [InlineData(2000, 1999, "-0.1")]
    [InlineData(100_000, 100_049, "0.0")]
    public void Percentages_AreRoundedHalfAwayFromZero(long before, long after, string percent) =>
        Assert.Equal(decimal.Parse(percent), Comparison.PercentOf(before, after));

    [Fact]
    public void CommonItems_AreJudgedByTheirYearsAndNotByRows()
    {
        var city = new FiguresBuilder();
        var office = city.Office("a", city.Ward("w"));
        var (_, passport) = (city.Item("moving"), city.Item("passport", firstYear: 2012));
        // A zero is printed in the year before the item began.
        var figures = city.Year(office, 2011, 100, 0).Year(office, 2012, 110, 40).Year(office, 2013, 120, 50).Build();
        var comparer = new Comparer(figures);
        var scope = TrendScope.Of(figures, office);

        Assert.Equal(20.0m, comparer.Compare(scope, new(2011), new(2013), ComparisonBasis.CommonItems).Percent);
        Assert.Equal(13.3m, comparer.Compare(scope, new(2012), new(2013), ComparisonBasis.CommonItems).Percent);
        Assert.DoesNotContain(passport, comparer.CommonItems(new(2011), new(2013)).Items);
    }

    [Fact]
    public void SelectedItem_IsComparedAlone()
    {
        var (comparer, _) = Passports();

        var change = comparer.Compare(published.City, new(2012), new(2013), ComparisonBasis.CommonItems);

        Assert.Equal((20_340, 17_702), (change.Before, change.After));
    }

    [Fact]
    public void ItemThatBeganInBetween_HasNothingToCompare()
    {
        var (comparer, _) = Passports();

        var change = comparer.Compare(published.City, new(2011), new(2013), ComparisonBasis.CommonItems);

        Assert.Equal((null, NoPercentReason.Missing), (change.Percent, change.Reason));
    }

    [Fact]
    public void BreakOnTheFirstDayOfTheFirstYear_IsNoBreakBetweenTheYears()
    {
        var city = new FiguresBuilder();
        city.Item("moving");
        var office = city.Office("a", city.Ward("w"));
        office.AddChange(new OfficeChange(new DateOnly(2012, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        var figures = city.Year(office, 2011, 100).Year(office, 2012, 200).Year(office, 2013, 300).Build();
        var (comparer, scope) = (new Comparer(figures), TrendScope.City(figures, FiguresBuilder.CityName));

        Assert.Equal(50m, comparer.Compare(scope, new(2012), new(2013), ComparisonBasis.UnchangedOffices).Percent);
        Assert.Equal(NoPercentReason.Excluded, comparer.Compare(scope, new(2011), new(2012), ComparisonBasis.UnchangedOffices).Reason);
    }

    [Fact]
    public void OfficeThatOpenedWithinTheFirstYear_IsNotContinuing()
    {
        var city = new FiguresBuilder();
        city.Item("moving");
        var ward = city.Ward("w");
        var (old, young) = (city.Office("old", ward), city.Office("young", ward, openedOn: new DateOnly(2014, 10, 1)));
        var figures = city.Year(old, 2014, 100).Year(young, 2014, 50).Year(old, 2015, 90).Year(young, 2015, 120).Build();

        var change = new Comparer(figures).Compare(TrendScope.City(figures, ""), new(2014), new(2015), ComparisonBasis.ContinuingOffices);

        Assert.Equal([old], change.Windows);
        Assert.Equal(-10m, change.Percent);
    }

    private (Comparer Comparer, ItemSet Items) Passports()
    {
        var items = new ItemSet(published.Figures.Items, item => item.Slug == "passport-application");
        return (new Comparer(published.Figures, items), items);
    }
}
