using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

/// <summary>Fiscal 2014 to 2015 where a window, an item or a ward begins or ends on the very first or last day, or has a zero.</summary>
public sealed class WindowsOnTheEdgeTests
{
    private static readonly DateOnly FirstDay = new(2014, 4, 1);
    private static readonly DateOnly LastDay = new(2016, 3, 31);

    private readonly FiguresBuilder _city = new();
    private readonly CountItem _moving;
    private readonly Ward _ward;

    public WindowsOnTheEdgeTests() => (_moving, _ward) = (_city.Item("moving"), _city.Ward("w"));

    [Fact]
    public void OpenedOnTheFirstDay_AndClosedOnTheLast_IsContinuing()
    {
        var office = Office(_city.Office("a", _ward, FirstDay, LastDay), 100, 120);

        Assert.Equal([office], Compare(ComparisonBasis.ContinuingOffices).Windows);
        Assert.Equal([BridgeStepKind.Unchanged], Kinds());
    }

    [Fact]
    public void OpenedAMonthLater_OrClosedAMonthEarlier_IsNot()
    {
        Office(_city.Office("a", _ward, openedOn: FirstDay.AddMonths(1)), 100, 120);
        Office(_city.Office("b", _ward, closedOn: new DateOnly(2016, 2, 29)), 100, 120);

        Assert.Empty(Compare(ComparisonBasis.ContinuingOffices).Windows);
        Assert.Equal([BridgeStepKind.Opened, BridgeStepKind.Closed], Kinds());
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(50, 0)]
    public void OpenThroughout_WithAZeroInOneYear_IsNeitherContinuingNorOpenedNorClosed(long before, long after)
    {
        Office(_city.Office("a", _ward, FirstDay, LastDay), before, after);

        Assert.Empty(Compare(ComparisonBasis.ContinuingOffices).Windows);
        Assert.Equal([BridgeStepKind.OneSided], Kinds());
    }

    [Theory]
    [InlineData("2014-04-01", true)]
    [InlineData("2014-05-01", false)]
    [InlineData("2014-10-01", false)]
    [InlineData("2016-03-01", false)]
    [InlineData("2016-04-01", true)]
    public void BreakAfterTheFirstDayUpToTheLast_IsNotUnchanged(string date, bool isUnchanged)
    {
        var office = Office(_city.Office("a", _ward), 100, 120);
        office.AddChange(new OfficeChange(DateOnly.Parse(date), OfficeChangeKind.Expanded, breaksSeries: true, null));

        Assert.Equal(isUnchanged, Compare(ComparisonBasis.UnchangedOffices).Windows.Count == 1);
        Assert.Equal([isUnchanged ? BridgeStepKind.Unchanged : BridgeStepKind.BrokenSeries], Kinds());
    }

    [Fact]
    public void ItemThatEndsBeforeTheSecondYear_IsNotCommon()
    {
        var (last, ended) = (_city.Item("last", lastYear: 2015), _city.Item("ended", lastYear: 2014));
        Office(_city.Office("a", _ward), [100, 10, 7], [100, 20, null]);

        Assert.Equal([_moving, last], Compare(ComparisonBasis.CommonItems).Items.Items);
        Assert.Equal([ended], Bridging().Step(BridgeStepKind.Items)!.Items);
    }

    [Fact]
    public void ItemsThatAreNotLookedAt_AreNoStep()
    {
        _city.Item("new", firstYear: 2015);
        Office(_city.Office("a", _ward), [100, null], [120, 30]);
        var figures = _city.Build();
        var onlyMoving = new Comparer(figures, new ItemSet(figures.Items, item => item == _moving));

        var bridge = Bridge.Between(onlyMoving, TrendScope.City(figures, ""), new(2014), new(2015));

        Assert.Equal((100, 120, BridgeStepKind.Unchanged), (bridge.Before, bridge.After, Assert.Single(bridge.Steps).Kind));
    }

    [Fact]
    public void WindowThatCameFromAnotherWard_IsCountedOnlyWhereItBelonged_AndInNoBasisOfUnchangedWindows()
    {
        var other = _city.Ward("other");
        Office(_city.Office("stays", _ward), 100, 110);
        var moved = Office(_city.MovedOffice("moved", other, _ward, new DateOnly(2015, 4, 1)), 50, 60);
        var figures = _city.Build();
        var (comparer, scope) = (new Comparer(figures), TrendScope.Of(figures, _ward, Geography.AsThen));

        var all = comparer.Compare(scope, new(2014), new(2015), ComparisonBasis.CommonItems);
        Assert.Equal((100, 170), (all.Before, all.After));
        Assert.DoesNotContain(moved, comparer.Compare(scope, new(2014), new(2015), ComparisonBasis.ContinuingOffices).Windows);
        var change = ChangeBreakdown.Of(comparer, scope, new(2014), new(2015));
        Assert.Equal([BridgeStepKind.Unchanged, BridgeStepKind.OneSided], change.Steps.Select(step => step.Kind));
        Assert.Equal((null, 60, WindowPassage.Joined), (change.Steps[1].Windows[0].Before, change.Steps[1].Windows[0].After, change.Steps[1].Windows[0].Passage));
    }

    [Fact]
    public void WindowThatMovesWithinAYear_BelongsToTheWardOfItsLastDay()
    {
        var other = _city.Ward("other");
        var moved = Office(_city.MovedOffice("moved", other, _ward, new DateOnly(2015, 10, 1)), 50, 60);
        var figures = _city.Build();

        Assert.Equal(other, figures.WardOf(moved, new(2014), Geography.AsThen));
        Assert.Equal(_ward, figures.WardOf(moved, new(2015), Geography.AsThen));
        Assert.Equal(_ward, figures.WardOf(moved, new(2014), Geography.AsNow));
    }

    [Fact]
    public void AnOpenedChange_HasOnlyCellsWithAFigure()
    {
        _city.Item("seal");
        Office(_city.Office("a", _ward), [100, null], [120, null]);
        var figures = _city.Build();

        var step = Assert.Single(ChangeBreakdown.Of(new Comparer(figures), TrendScope.City(figures, ""), new(2014), new(2015)).Steps);

        Assert.Equal([_moving], step.Cells.Select(cell => cell.Item));
    }

    [Theory]
    [InlineData("2014-04-01", false)]
    [InlineData("2014-05-01", true)]
    public void OpeningOnTheFirstDay_CrossesNothing(string date, bool isCrossed)
    {
        var office = Office(_city.Office("a", _ward, DateOnly.Parse(date)), 100, 120);
        office.AddChange(new OfficeChange(DateOnly.Parse(date), OfficeChangeKind.Opened, breaksSeries: false, null));
        var city = TrendScope.City(_city.Build(), "");

        Assert.Equal(isCrossed, SeriesBreaks.Of(city, new(2014), new(2015), ComparisonBasis.AllItems, null).Count == 1);
        // Among windows that were there in both years no opening can lie, and it is not a break of their series.
        Assert.Empty(SeriesBreaks.Of(city, new(2014), new(2015), ComparisonBasis.UnchangedOffices, [office]));
        Assert.Empty(SeriesBreaks.Years(SeriesBreaks.Of(city, new(2014), new(2015), ComparisonBasis.AllItems, null)));
    }

    private Office Office(Office office, long before, long after) => Office(office, [before], [after]);

    private Office Office(Office office, long?[] before, long?[] after)
    {
        _city.Year(office, 2014, before).Year(office, 2015, after);
        return office;
    }

    private Comparison Compare(ComparisonBasis basis)
    {
        var figures = _city.Build();
        return new Comparer(figures).Compare(TrendScope.City(figures, ""), new(2014), new(2015), basis);
    }

    private Bridge Bridging()
    {
        var figures = _city.Build();
        return Bridge.Between(new Comparer(figures), TrendScope.City(figures, ""), new(2014), new(2015));
    }

    private IEnumerable<BridgeStepKind> Kinds() => Bridging().Steps.Select(step => step.Kind);
}
