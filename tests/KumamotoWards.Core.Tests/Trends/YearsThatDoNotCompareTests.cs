using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class YearsThatDoNotCompareTests
{
    private readonly FiguresBuilder _city = new();

    [Fact]
    public void YearWithoutFigures_IsMissing() =>
        Assert.Equal(NoPercentReason.Missing, Compare(after: [null]).Reason);

    [Fact]
    public void YearThatIsZero_HasNoPercentage() => Assert.Equal(NoPercentReason.Zero, Compare(after: [0]).Reason);

    [Fact]
    public void HalfEnteredYear_IsIncomplete()
    {
        var change = Compare(after: [40], isComplete: false);

        Assert.Equal((NoPercentReason.Incomplete, null, 100, 40), (change.Reason, change.Percent, change.Before, change.After));
    }

    [Fact]
    public void RunningYear_IsNeverComplete() =>
        Assert.Equal(NoPercentReason.Incomplete, Compare(after: [40], from: 2025).Reason);

    [Fact]
    public void OneOfficeHalfEntered_MakesTheCityIncomplete()
    {
        _city.Item("moving");
        var ward = _city.Ward("w");
        var (whole, half) = (_city.Office("whole", ward), _city.Office("half", ward));
        var figures = _city.Year(whole, 2014, 100).Year(half, 2014, 100).Year(whole, 2015, 110).Year(half, 2015, isComplete: false, 10).Build();
        var comparer = new Comparer(figures);

        Assert.Equal(NoPercentReason.Incomplete, comparer.Compare(TrendScope.City(figures, ""), new(2014), new(2015), ComparisonBasis.CommonItems).Reason);
        Assert.Equal(10m, comparer.Compare(TrendScope.Of(figures, whole), new(2014), new(2015), ComparisonBasis.CommonItems).Percent);
    }

    private Comparison Compare(long?[] after, bool isComplete = true, int from = 2014)
    {
        _city.Item("moving");
        var office = _city.Office("a", _city.Ward("w"));
        var figures = _city.Year(office, from, 100).Year(office, from + 1, isComplete, after).Build();
        return new Comparer(figures).Compare(TrendScope.Of(figures, office), new(from), new(from + 1), ComparisonBasis.CommonItems);
    }
}
