using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class ValueAxisTests
{
    [Fact]
    public void For_AnyCount_HasFourOrFiveNiceGridLinesAndLittleRoomAbove()
    {
        for (long largest = 1; largest < 5_000_000; largest += 1 + largest / 37)
        {
            var axis = ValueAxis.For(largest);
            Assert.InRange(axis.Steps + 1, 4, 5);
            Assert.InRange(largest, axis.Top - 2 * axis.Step, axis.Top);
            Assert.Contains(LeadingDigits(axis.Step), (string[])["1", "2", "25", "5"]);
        }
    }

    [Theory]
    [InlineData(333_363, "0 10万 20万 30万 40万")]
    [InlineData(96_000, "0 2.5万 5万 7.5万 10万")]
    [InlineData(15_200, "0 5,000 10,000 15,000 20,000")]
    [InlineData(0, "0 1 2 3")]
    public void Label_AtEachGridLine_CountsInMan(long largest, string labels)
    {
        var axis = ValueAxis.For(largest);

        Assert.Equal(labels, string.Join(' ', Enumerable.Range(0, axis.Steps + 1).Select(axis.Label)));
    }

    private static string LeadingDigits(long step) => step.ToString().TrimEnd('0');
}
