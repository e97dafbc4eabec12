using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class LabelStackTests
{
    [Fact]
    public void Spread_AnyPoints_NeverOverlapsAndStaysInside()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var wanted = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.NextDouble() * 300).ToArray();

            var centers = LabelStack.Spread(wanted, 42, 0, 300);

            Assert.All(centers, center => Assert.InRange(center, 21 - 1e-3, 279 + 1e-3));
            var sorted = centers.Order().ToArray();
            for (var i = 1; i < sorted.Length; i++) Assert.True(sorted[i] - sorted[i - 1] > 42 - 1e-3);
        }
    }

    [Fact]
    public void Spread_PointsFarApart_LeavesThemWhereTheyAre() =>
        Assert.Equal([200, 50, 120], LabelStack.Spread([200, 50, 120], 42, 0, 300));

    [Fact]
    public void Spread_PointsTogether_MovesBothAsFar() =>
        Assert.Equal([79, 121], LabelStack.Spread([100, 100], 42, 0, 300));

    [Fact]
    public void Spread_MoreThanThereIsRoomFor_SqueezesEvenly() =>
        Assert.Equal([5, 15, 25], LabelStack.Spread([3, 2 + 1.5, 9], 42, 0, 30).Select(y => Math.Round(y, 3)));
}
