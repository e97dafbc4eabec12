using CsCheck;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class BridgingTwoYearsTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    [Fact]
    public void ThePublishedYears_AreBridgedInFiveSteps()
    {
        var bridge = Bridge.Between(new Comparer(published.Figures), published.City, new(2011), new(2013));

        Assert.Equal((942_631, 1_105_628), (bridge.Before, bridge.After));
        Assert.Equal(
            [
                (BridgeStepKind.Unchanged, -82_430L, 16),
                (BridgeStepKind.BrokenSeries, 58_843, 3),
                (BridgeStepKind.Opened, 132_216, 2),
                (BridgeStepKind.Closed, -27_484, 3),
                (BridgeStepKind.Items, 81_852, 5),
            ],
            bridge.Steps.Select(step => (step.Kind, step.Delta, step.Windows.Count)));
        Assert.Equal(["tax-certificate", "passport-application", "passport-issue"], bridge.Steps[^1].Items.Select(item => item.Slug));
    }

    [Fact]
    public void EveryWard_IsBridgedExactly()
    {
        var comparer = new Comparer(published.Figures);
        foreach (var ward in published.Figures.Wards)
        {
            var bridge = Bridge.Between(comparer, TrendScope.Of(published.Figures, ward, Geography.AsNow), new(2011), new(2013));

            Assert.Equal(bridge.After, bridge.Before + bridge.Steps.Sum(step => step.Delta));
        }
    }

    [Fact]
    public void AnyFigures_AddUpAndAgreeWithTheBases() =>
        Gen.Select(Gen.Int[0, 5], Gen.Long[0, 200_000], Gen.Long[0, 200_000], Gen.Long[0, 9_000], Gen.Long[0, 9_000], Gen.Bool)
            .Array[1, 12]
            .Sample(offices =>
            {
                var city = new FiguresBuilder();
                var ward = city.Ward("w");
                city.Item("common");
                city.Item("new", firstYear: 2015);
                foreach (var (life, before, after, newBefore, newAfter, isBroken) in offices) AddOffice(city, ward, life, [before, newBefore], [after, newAfter], isBroken);
                AssertAddsUp(city.Build());
            });

    private static void AddOffice(FiguresBuilder city, Ward ward, int life, long[] before, long[] after, bool isBroken)
    {
        DateOnly? opened = life == 1 ? new DateOnly(2015, 4, 1) : life == 2 ? new DateOnly(2014, 8, 1) : null;
        DateOnly? closed = life == 3 ? new DateOnly(2015, 3, 31) : life == 4 ? new DateOnly(2015, 7, 31) : null;
        var office = city.Office($"{Guid.NewGuid()}", ward, opened, closed);
        if (isBroken) office.AddChange(new OfficeChange(new DateOnly(2014, 10, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        city.Year(office, 2014, life == 1 ? null : before[0], life == 1 ? null : before[1]);
        city.Year(office, 2015, life == 3 ? null : after[0], life == 3 ? null : after[1]);
    }

    private static void AssertAddsUp(YearlyFigures figures)
    {
        var (comparer, city) = (new Comparer(figures), TrendScope.City(figures, ""));
        var bridge = Bridge.Between(comparer, city, new(2014), new(2015));
        long Delta(ComparisonBasis basis) => comparer.Compare(city, new(2014), new(2015), basis).Delta;
        long Steps(BridgeStepKind last) => bridge.Steps.Where(step => step.Kind <= last).Sum(step => step.Delta);

        Assert.Equal(bridge.After - bridge.Before, bridge.Steps.Sum(step => step.Delta));
        Assert.Equal(Delta(ComparisonBasis.UnchangedOffices), Steps(BridgeStepKind.Unchanged));
        Assert.Equal(Delta(ComparisonBasis.ContinuingOffices), Steps(BridgeStepKind.BrokenSeries));
        Assert.Equal(Delta(ComparisonBasis.CommonItems), Steps(BridgeStepKind.OneSided));
        Assert.Equal(Delta(ComparisonBasis.AllItems), Steps(BridgeStepKind.Items));
    }
}
