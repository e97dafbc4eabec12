using CsCheck;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Changes;

public sealed class OpeningAChangeTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    [Fact]
    public void AnyHistory_AddsUpForOfficeWardAndCity() => RandomCity.Any.Sample(figures =>
    {
        foreach (var scope in Scopes(figures))
            foreach (var from in figures.Years)
                foreach (var to in figures.Years.Where(to => to > from))
                    AssertAddsUp(figures, scope, from, to);
    }, iter: 400);

    [Fact]
    public void AnyHistory_HasItsWardsAddUpToTheCity() => RandomCity.Any.Sample(figures =>
    {
        foreach (var geography in Enum.GetValues<Geography>())
        {
            var wards = figures.Wards.Select(ward => Open(figures, TrendScope.Of(figures, ward, geography), new(2010), new(2013))).ToList();
            var city = Open(figures, TrendScope.City(figures, ""), new(2010), new(2013));
            Assert.Equal(
                (city.Bridge.Before, city.Bridge.After, city.Steps.Sum(step => step.Delta)),
                (wards.Sum(ward => ward.Bridge.Before), wards.Sum(ward => ward.Bridge.After), wards.Sum(ward => ward.Steps.Sum(step => step.Delta))));
        }
    }, iter: 200);

    [Fact]
    public void ThePublishedYears_OpenToWindowsAndItems()
    {
        var change = Open(published.Figures, published.City, new(2011), new(2013));

        Assert.Equal(
            [
                (BridgeStepKind.Unchanged, 818_957L, 736_527L, 16, 5),
                (BridgeStepKind.BrokenSeries, 96_190, 155_033, 3, 5),
                (BridgeStepKind.Opened, 0, 132_216, 2, 5),
                (BridgeStepKind.Closed, 27_484, 0, 3, 1),
                (BridgeStepKind.Items, 0, 81_852, 5, 3),
            ],
            change.Steps.Select(step => (step.Kind, step.Before, step.After, step.Windows.Count, step.Items.Count)));
        Assert.Equal(["kita-ward-office", "minami-ward-office", "nishi-ward-office"], change.Steps[1].Windows.Select(window => window.Office.Slug).Order());
        Assert.All(change.Steps.SelectMany(step => step.Windows), window => Assert.Equal(WindowPassage.Stays, window.Passage));
    }

    [Fact]
    public void AnOfficeThatMovedToAnotherWard_IsNamedAsComeOrGone_InTheWardsOfThen()
    {
        var city = new FiguresBuilder();
        var (first, second) = (city.Ward("first"), city.Ward("second"));
        city.Item("moving");
        var moves = city.Office("moves", first, closedOn: new DateOnly(2015, 3, 31));
        moves.AddPeriod(new(new DateOnly(2015, 4, 1), null, OfficeKind.Branch, second, "moves", "", null));
        var figures = city.Year(moves, 2014, 10).Year(moves, 2015, 20).Build();

        var (left, joined) = (Open(figures, TrendScope.Of(figures, first, Geography.AsThen), new(2014), new(2015)), Open(figures, TrendScope.Of(figures, second, Geography.AsThen), new(2014), new(2015)));

        Assert.Equal((WindowPassage.Left, 10L, null), Passage(left));
        Assert.Equal((WindowPassage.Joined, null, 20L), Passage(joined));
    }

    [Fact]
    public void EveryPossibleBaseYear_IsCompared_AlsoOneThatSaysNothing()
    {
        var city = new FiguresBuilder();
        var ward = city.Ward("w");
        city.Item("common");
        var (stays, opens) = (city.Office("stays", ward), city.Office("opens", ward, openedOn: new DateOnly(2013, 4, 1)));
        var figures = city.Year(stays, 2012, 1_000).Year(stays, 2013, 900).Year(stays, 2014, isComplete: false, 500).Year(stays, 2015, 990)
            .Closed(opens, 2012).Year(opens, 2013, 100).Year(opens, 2014, 100).Year(opens, 2015, 110).Build();

        var years = BaseYears.Of(new Comparer(figures), TrendScope.City(figures, ""), new(2015), ComparisonBasis.CommonItems);

        Assert.Equal(
            [(2012, 10.0m, -1.0m), (2013, 10.0m, 10.0m), (2014, null, (decimal?)null)],
            years.Years.Select(year => (year.Year.StartYear, year.Chosen.Percent, year.Beside.Percent)));
        Assert.Equal(NoPercentReason.Incomplete, years.Years[2].Chosen.Reason);
        Assert.Equal(ComparisonBasis.CommonItems, BaseYears.Of(new Comparer(figures), TrendScope.City(figures, ""), new(2015), ComparisonBasis.UnchangedOffices).Beside);
    }

    private static (WindowPassage, long?, long?) Passage(ChangeBreakdown change)
    {
        var window = change.Steps.Single().Windows.Single();
        return (window.Passage, window.Before, window.After);
    }

    private static IEnumerable<TrendScope> Scopes(YearlyFigures figures) =>
    [
        TrendScope.City(figures, ""),
        .. figures.Offices.Select(office => TrendScope.Of(figures, office)),
        .. figures.Wards.SelectMany(ward => Enum.GetValues<Geography>().Select(geography => TrendScope.Of(figures, ward, geography))),
    ];

    private static void AssertAddsUp(YearlyFigures figures, TrendScope scope, FiscalYear from, FiscalYear to)
    {
        var change = Open(figures, scope, from, to);
        var (before, after) = (Total(figures, scope, from), Total(figures, scope, to));

        Assert.Equal((before, after), (change.Bridge.Before, change.Bridge.After));
        Assert.Equal((before, after, after - before), (change.Steps.Sum(step => step.Before), change.Steps.Sum(step => step.After), change.Steps.Sum(step => step.Delta)));
        Assert.All(change.Steps, step =>
        {
            Assert.Equal(step.Delta, step.After - step.Before);
            Assert.Equal(step.Delta, step.Windows.Sum(window => window.Delta));
            Assert.Equal(step.Delta, step.Items.Sum(item => item.Delta));
            Assert.Equal(step.Delta, step.Cells.Sum(cell => cell.Delta));
        });
        Assert.Distinct(change.Steps.SelectMany(step => step.Cells.Select(cell => (cell.Office, cell.Item))));
        Assert.All(ComparisonBasisText.All, basis => AssertMoves(change, basis, new Comparer(figures).Compare(scope, from, to, basis)));
    }

    private static void AssertMoves(ChangeBreakdown change, ComparisonBasis basis, Comparison comparison)
    {
        var moved = Contributions.Of(change, basis);

        Assert.Equal(comparison.Delta, moved.Delta);
        Assert.Equal(comparison.Delta, moved.Items.Sum(item => item.Delta));
        Assert.Distinct(moved.Windows.Select(window => window.Office));
        Assert.Distinct(moved.Items.Select(item => item.Item));
        Assert.Equal(moved.Windows.OrderByDescending(window => Math.Abs(window.Delta)), moved.Windows);
    }

    private static long Total(YearlyFigures figures, TrendScope scope, FiscalYear year) =>
        scope.OfficesIn(year).Sum(office => figures.Of(office, year).Figures.Sum(figure => figure ?? 0));

    private static ChangeBreakdown Open(YearlyFigures figures, TrendScope scope, FiscalYear from, FiscalYear to) =>
        ChangeBreakdown.Of(new Comparer(figures), scope, from, to);
}
