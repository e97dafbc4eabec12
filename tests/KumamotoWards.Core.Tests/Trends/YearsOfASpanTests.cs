using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

/// <summary>Which years of a span are compared, and how far each can be relied on; read on 20 November 2026.</summary>
public sealed class YearsOfASpanTests
{
    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;
    private readonly Office _one;
    private readonly Office _two;

    public YearsOfASpanTests()
    {
        _city.Item("moving");
        _ward = _city.Ward("w");
        (_one, _two) = (_city.Office("one", _ward), _city.Office("two", _ward));
    }

    [Fact]
    public void ThePair_IsTheFirstAndTheLastYearThatAreCompleteAndHaveAFigure()
    {
        _city.Year(_one, 2012, isComplete: false, 10).Year(_one, 2013, 100).Year(_one, 2014, 90).Year(_one, 2015, 110).Year(_one, 2016, isComplete: false, 4).Year(_one, 2026, 50);
        for (var year = 2012; year <= 2026; year++) _city.Closed(_two, year);

        Assert.Equal(new ComparablePair(new(2013), new(2015)), Pair(2010, 2026));
        Assert.Null(Pair(2015, 2026));
    }

    [Fact]
    public void TheHeadline_LooksOnlyAtYearsWithTheItemsChosen()
    {
        _city.Item("seal");
        foreach (var (year, seal) in new[] { (2013, (long?)null), (2014, 5), (2015, 6) }) _city.Year(_one, year, 100, seal).Year(_two, year, 100, seal);
        var figures = _city.Build();
        var onlySeal = new Comparer(figures, new ItemSet(figures.Items, item => item.Slug == "seal"));

        Assert.Equal(new ComparablePair(new(2014), new(2015)), ComparablePair.Within(new(new(2013), new(2015)), onlySeal, TrendScope.City(figures, "")));
    }

    [Fact]
    public void WithoutTwoYears_TheCountsStandAsTheyAre()
    {
        _city.Year(_one, 2015, 100).Year(_two, 2015, 20);
        var figures = _city.Build();

        var series = ComparedSeries.Of(new Comparer(figures), TrendScope.City(figures, ""), new(new(2014), new(2015)), pair: null, ComparisonBasis.UnchangedOffices);

        Assert.Equal([null, 120], series.Values);
    }

    [Fact]
    public void SeriesOfABasis_HasItsItemsAndWindowsInEveryYear()
    {
        _city.Item("new", firstYear: 2015);
        _city.Year(_one, 2014, 100, null).Year(_one, 2015, 90, 40).Year(_two, 2014, 0, null).Year(_two, 2015, 50, 5);
        var figures = _city.Build();
        IReadOnlyList<long?> Values(ComparisonBasis basis) => ComparedSeries.Of(
            new Comparer(figures), TrendScope.City(figures, ""), new(new(2014), new(2015)), new(new(2014), new(2015)), basis).Values;

        Assert.Equal([100, 185], Values(ComparisonBasis.AllItems));
        Assert.Equal([100, 140], Values(ComparisonBasis.CommonItems));
        Assert.Equal([100, 90], Values(ComparisonBasis.ContinuingOffices));
    }

    [Fact]
    public void FirstYearWithoutFigures_IsMissing_NotIncomplete()
    {
        _city.Year(_one, 2015, 100).Year(_two, 2015, 20);
        var figures = _city.Build();

        Assert.Equal(NoPercentReason.Missing, new Comparer(figures).Compare(TrendScope.City(figures, ""), new(2014), new(2015), ComparisonBasis.CommonItems).Reason);
    }

    [Fact]
    public void BaseYears_AreThoseWithAFigureOfTheScope()
    {
        _city.Year(_one, 2014, 100).Year(_two, 2012, 20).Year(_one, 2015, 110).Year(_two, 2015, 20);
        var figures = _city.Build();

        Assert.Equal([2014], BaseYears.Of(new Comparer(figures), TrendScope.Of(figures, _one), new(2015), ComparisonBasis.CommonItems).Years.Select(year => year.Year.StartYear));
    }

    [Fact]
    public void State_IsNoBetterThanThatOfTheWeakestOffice()
    {
        _city.Year(_one, 2015, 100).Year(_two, 2015, isComplete: false, 20).Known(_one, 2015, isSample: true).Known(_two, 2015, through: new DateOnly(2015, 12, 31), isLocked: true);
        var figures = _city.Build();

        Assert.Equal(new YearState(IsComplete: false, IsFinal: false, IsSample: true, new DateOnly(2016, 3, 31)), YearState.Of(figures, TrendScope.City(figures, ""), new(2015)));
    }

    [Fact]
    public void RunningYear_IsNotCompleteHoweverMuchIsThere()
    {
        _city.Year(_one, 2026, 100);
        var figures = _city.Build();

        Assert.False(YearState.Of(figures, TrendScope.Of(figures, _one), new(2026)).IsComplete);
        Assert.False(figures.IsComplete(_one, new(2026)));
        // It is not called a gap either: it is not over.
        Assert.False(Row(_one, 2026).HasGaps);
    }

    [Fact]
    public void BlankAndNotHandled_AreToldApart()
    {
        _city.Item("seal");
        _city.Year(_one, 2015, isComplete: false, 100, null);

        Assert.Equal([FigureCell.Number(100), FigureCell.Blank], Row(_one, 2015).Cells);
        Assert.True(Row(_one, 2015).HasGaps);
        Assert.Equal([FigureCell.NotHandled, FigureCell.NotHandled], Row(_two, 2015).Cells);
    }

    [Fact]
    public void Pairs_AreNamedOnce()
    {
        Assert.Equal([(new FiscalYear(2014), new FiscalYear(2015))], new YearSpan(new(2014), new(2015)).Pairs);
        Assert.Equal([(new FiscalYear(2013), new(2014)), (new(2014), new(2015)), (new(2013), new(2015))], new YearSpan(new(2013), new(2015)).Pairs);
    }

    [Theory]
    [InlineData(49, 100, true)]
    [InlineData(100, 49, true)]
    [InlineData(50, 50, false)]
    public void SmallOnEitherSide_IsSmall(long before, long after, bool isSmall) => Assert.Equal(isSmall, RelativeFigures.IsSmall(before, after));

    [Fact]
    public void OfficeThatClosedBeforeTheSpan_IsPartOfItOnlyWithFigures()
    {
        var closed = _city.Office("closed", _ward, closedOn: new DateOnly(2010, 3, 31));
        Assert.False(_city.Build().IsPartOf(closed, new(new(2012), new(2015))));

        _city.Year(closed, 2012, 7);

        Assert.True(_city.Build().IsPartOf(closed, new(new(2012), new(2015))));
        Assert.False(_city.Build().IsPartOf(closed, new(new(2013), new(2015))));
    }

    [Fact]
    public void Wards_AreOrderedByTheirCounts()
    {
        var other = _city.Ward("other");
        _city.Year(_one, 2015, 100).Year(_two, 2015, 20).Year(_city.Office("three", other), 2015, 130);
        var ranking = new Ranking(_city.Build(), new(2015));

        Assert.Equal((new Rank(2, 2), new Rank(1, 2)), (ranking.AmongWards(_ward), ranking.AmongWards(other)));
    }

    [Fact]
    public void OneKindOfOffices_LeavesTheNotesOfOthersOut()
    {
        var became = _city.Office("became", _ward, closedOn: new DateOnly(2015, 3, 31));
        became.AddPeriod(new OfficePeriod(new DateOnly(2015, 4, 1), null, OfficeKind.WardOffice, _ward, "区役所", "", null));
        _city.Note("改修", new DateOnly(2015, 7, 1), office: became).Note("移転", new DateOnly(2015, 8, 1), office: _two).Earthquake();

        Assert.Equal(["移転", "熊本地震"], _city.Build().OfKind(OfficeKind.Branch).Notes.Select(note => note.Text));
    }

    private YearlyRowYear Row(Office office, int year)
    {
        var figures = _city.Build();
        return new YearlyTable(new Comparer(figures), TrendScope.Of(figures, office), new(new(year), new(year)), Geography.AsNow, ComparisonBasis.CommonItems).Rows[0].Years[0];
    }

    private ComparablePair? Pair(int from, int to)
    {
        var figures = _city.Build();
        return ComparablePair.Within(new(new(from), new(to)), new Comparer(figures), TrendScope.City(figures, ""));
    }
}
