using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Places;

public sealed class RankingTests
{
    private static readonly FiscalYear Year = new(2013);

    private readonly FiguresBuilder _city = new();

    [Fact]
    public void EqualCounts_ShareTheBetterPlace()
    {
        var ward = _city.Ward("w");
        _city.Item("i");
        var offices = new[] { 500L, 300, 300, 100 }.Select((count, index) => (Office: _city.Office($"o{index}", ward), count)).ToList();
        foreach (var (office, count) in offices) _city.Year(office, Year.StartYear, count);
        var ranking = new Ranking(_city.Build(), Year);

        Assert.Equal([1, 2, 2, 4], offices.Select(each => ranking.AmongAll(each.Office)!.Value.Place));
        Assert.All(offices, each => Assert.Equal(4, ranking.AmongKind(each.Office)!.Value.Of));
    }

    [Fact]
    public void AYearWithGaps_AndAnEmptyOne_AreNotOrdered()
    {
        var ward = _city.Ward("w");
        _city.Item("i");
        var (whole, patchy, none) = (_city.Office("a", ward), _city.Office("b", ward), _city.Office("c", ward));
        _city.Year(whole, 2013, 10).Year(patchy, 2013, isComplete: false, 99).Closed(none, 2013);
        var ranking = new Ranking(_city.Build(), Year);

        Assert.Equal(new Rank(1, 1), ranking.AmongAll(whole));
        Assert.Null(ranking.AmongAll(patchy));
        Assert.Null(ranking.AmongAll(none));
        Assert.Null(ranking.AmongWards(ward));
    }

    [Fact]
    public void Peers_AreThoseOfTheKindNearestInSize()
    {
        var ward = _city.Ward("w");
        _city.Item("i");
        var own = _city.Office("own", ward);
        _city.Year(own, 2013, 1000);
        foreach (var (slug, count) in new[] { ("tenth", 100L), ("double", 2000), ("near", 900), ("tenfold", 10000) }) _city.Year(_city.Office(slug, ward), 2013, count);

        Assert.Equal(["near", "double", "tenth"], new Ranking(_city.Build(), Year).Peers(own, 3).Select(peer => peer.Slug));
    }
}
