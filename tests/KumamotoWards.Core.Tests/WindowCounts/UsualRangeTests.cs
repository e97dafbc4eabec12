using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class UsualRangeTests
{
    private static readonly int[] Ordinary = [24, 29, 26, 27, 22, 30, 25, 28, 26, 24, 27, 31];
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void OrdinaryDays_MakeARangeAroundTheirMedian()
    {
        var range = UsualRange.Of(Ordinary, [])!;
        Assert.Equal(new UsualRange(11, 42), range);
    }

    [Fact]
    public void OneOddDay_DoesNotMoveIt() =>
        Assert.Equal(UsualRange.Of(Ordinary, []), UsualRange.Of([.. Ordinary[..^1], 900], []));

    [Fact]
    public void FewValues_MakeAWideRange_AndFewerThanThreeNone()
    {
        Assert.Equal(new UsualRange(0, 52), UsualRange.Of([26, 26, 26], []));
        Assert.Null(UsualRange.Of([26, 26], []));
    }

    [Fact]
    public void TheSameSeasonAYearAgo_WidensIt()
    {
        var range = UsualRange.Of(Ordinary, [60, 62, 58, 61])!;
        Assert.Equal(11, range.Low);
        Assert.True(range.Contains(61));
    }

    [Fact]
    public void FewValuesOfAYearAgo_DoNotWidenItByTheirFewness() =>
        Assert.Equal(new UsualRange(10, 42), UsualRange.Of(Ordinary, [26, 27, 26]));

    [Fact]
    public void ZeroIsUsual_WhereMostDaysHaveNone() => Assert.Equal(new UsualRange(0, 3), UsualRange.Of([0, 0, 0, 1, 0, 0, 0, 0, 2], []));

    [Fact]
    public void AnUnusualNumber_IsSaidInWords()
    {
        var range = new UsualRange(12, 1044);
        Assert.Null(range.Warning(Friday, 12, CountUnit.Cases));
        Assert.Equal("11月の金曜日としては多い数です：平年 12〜1,044 件", range.Warning(Friday, 1045, CountUnit.Cases));
        Assert.Equal("11月の金曜日としては少ない数です：平年 12〜1,044 通", range.Warning(Friday, 11, CountUnit.Copies));
    }
}
