using KumamotoWards.Web.Infrastructure.Display;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Display;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1105628, "1,105,628")]
    [InlineData(-27484, "\u221227,484")]
    public void Count_GroupsDigits_WithTheTrueMinus(long count, string text) => Assert.Equal(text, Figures.Count(count));

    [Theory]
    [InlineData(1234, "+1,234")]
    [InlineData(-5, "\u22125")]
    [InlineData(0, "±0")]
    public void Difference_AlwaysHasASign(long difference, string text) => Assert.Equal(text, Figures.Difference(difference));

    public static TheoryData<decimal?, string> Percents => new()
    {
        { 8.6m, "+8.6 %" },
        { -2.6m, "\u22122.6 %" },
        { 145m, "+145.0 %" },
        { 0m, "±0.0 %" },
        { null, "-" },
        // Half away from zero, not to even.
        { 8.65m, "+8.7 %" },
        { -0.25m, "\u22120.3 %" },
        // What rounds to nothing has no direction.
        { -0.04m, "±0.0 %" },
        { 0.04m, "±0.0 %" },
    };

    [Theory]
    [MemberData(nameof(Percents))]
    public void Percent_HasSignOneDecimalAndSpace(decimal? percent, string text) => Assert.Equal(text, Figures.Percent(percent));

    [Fact]
    public void PercentNumber_LeavesOutTheUnit() => Assert.Equal("\u221210.4", Figures.PercentNumber(-10.4m));

    [Fact]
    public void Average_KeepsOneDecimal() => Assert.Equal("1,078.5", Figures.Average(1078.46m));
}
