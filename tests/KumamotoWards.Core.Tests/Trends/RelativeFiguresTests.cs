using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class RelativeFiguresTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    [Fact]
    public void AnIndex_IsRoundedAwayFromZero_AndHasGapsWhereTheFiguresHave() =>
        Assert.Equal([100m, 100.1m, null, 0m], RelativeFigures.Index([2000, 2001, null, 0], 2000));

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(RelativeFigures.SmallCount - 1)]
    public void AnIndex_OnNothingOrOnLittle_IsNone(long? baseValue) =>
        Assert.All(RelativeFigures.Index([100, 200], baseValue), Assert.Null);

    [Fact]
    public void AShare_IsOfItsOwnYear() =>
        Assert.Equal([25m, 33.3m, null, null], RelativeFigures.Share([1, 1, null, 5], [4, 3, 3, 0]));

    [Fact]
    public void ASeries_ReachesAcrossWhatItsBasisLetsIn()
    {
        var (from, to) = (new FiscalYear(2011), new FiscalYear(2013));
        var all = SeriesBreaks.Of(published.City, from, to, ComparisonBasis.CommonItems, null);
        var comparer = new Comparer(published.Figures);
        int Count(ComparisonBasis basis) => SeriesBreaks.Of(published.City, from, to, basis, comparer.Compare(published.City, from, to, basis).Windows).Count;

        Assert.Equal(
            [(OfficeChangeKind.Closed, 3), (OfficeChangeKind.Expanded, 3), (OfficeChangeKind.Opened, 2)],
            all.GroupBy(found => found.Change.Kind).Select(kind => (kind.Key, kind.Count())).OrderBy(kind => $"{kind.Key}"));
        Assert.Equal((3, 0), (Count(ComparisonBasis.ContinuingOffices), Count(ComparisonBasis.UnchangedOffices)));
        Assert.Equal([new FiscalYear(2012)], SeriesBreaks.Years(all));
    }

    [Fact]
    public void FiguresOfAKind_HaveItsOfficesAlone_AndNameTheirScopes()
    {
        var branches = published.Figures.OfKind(OfficeKind.GeneralBranch);

        Assert.Equal(9, branches.Offices.Count);
        Assert.Equal("西区の総合出張所", TrendScope.Of(branches, branches.Wards.Single(ward => ward.Slug == "nishi"), Geography.AsNow).Name);
        Assert.Equal((branches.Stamp, false), (published.Figures.Stamp, branches.HasOfficesIn(branches.Wards.Single(ward => ward.Slug == "chuo"))));
    }
}
