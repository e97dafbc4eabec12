using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Changes;

public sealed class ShiftTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    private static readonly DateOnly Between = new(2014, 10, 1);

    private readonly FiguresBuilder _city = new();

    [Fact]
    public void ThePublishedYears_FallMostlyBesideTheNewOfficeOfTheEast()
    {
        var shift = Shift.Of(ChangeBreakdown.Of(new Comparer(published.Figures), published.City, new(2011), new(2013)), published.Figures.Today)!;

        Assert.Equal(("higashi", 68, true), (shift.Ward.Slug, shift.Share, shift.IsFall));
        Assert.Equal(["higashi-ward-office"], shift.Causes.Select(office => office.Slug));
        Assert.Equal(["akitsu-branch", "takuma-general-branch", "tobu-branch"], shift.Windows.Select(office => office.Slug).Order());
    }

    [Theory]
    [InlineData(50, 50, 50)]
    [InlineData(49, 51, null)]
    [InlineData(100, 0, 100)]
    public void LessThanHalfOfTheFall_IsNotMentioned(int beside, int elsewhere, int? share)
    {
        var (ward, other) = Wards();
        var (near, far, opens) = (_city.Office("near", ward), _city.Office("far", other), _city.Office("opens", ward, openedOn: Between));

        _city.Year(near, 2014, 1_000).Year(near, 2015, 1_000 - beside).Year(far, 2014, 1_000).Year(far, 2015, 1_000 - elsewhere).Closed(opens, 2014).Year(opens, 2015, 5);

        Assert.Equal(share, Found()?.Share);
    }

    [Fact]
    public void ARise_BelongsBesideAClosure_NotBesideAnOpening()
    {
        var (ward, other) = Wards();
        var (near, closes, opens) = (_city.Office("near", ward), _city.Office("closes", ward, closedOn: Between), _city.Office("opens", other, openedOn: Between));

        _city.Year(near, 2014, 100).Year(near, 2015, 130).Year(closes, 2014, 40).Closed(closes, 2015).Closed(opens, 2014).Year(opens, 2015, 5);

        var shift = Found()!;
        Assert.Equal((30L, 100, "closes"), (shift.Delta, shift.Share, shift.Causes.Single().Slug));
    }

    [Fact]
    public void WithoutAnOpening_OrWithoutAChange_ThereIsNone()
    {
        var (ward, _) = Wards();
        var (one, opens) = (_city.Office("one", ward), _city.Office("opens", ward, openedOn: Between));

        _city.Year(one, 2013, 100).Year(one, 2014, 90).Year(one, 2015, 90).Closed(opens, 2013).Closed(opens, 2014).Year(opens, 2015, 5);

        Assert.Null(Found());
        Assert.Null(Found(2013, 2014));
    }

    private (Ward, Ward) Wards()
    {
        _city.Item("moving");
        return (_city.Ward("w"), _city.Ward("v"));
    }

    private Shift? Found(int from = 2014, int to = 2015)
    {
        var figures = _city.Build();
        return Shift.Of(ChangeBreakdown.Of(new Comparer(figures), TrendScope.City(figures, ""), new(from), new(to)), figures.Today);
    }
}
