using System.Text;
using KumamotoWards.Web.Infrastructure.Csv;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure;

public sealed class WritingCsvTests
{
    private sealed record Row(object? Value);

    [Fact]
    public void AFile_BeginsWithABomAndOneHeaderRow()
    {
        var file = CsvFile.Of("窓口", [new Row("中央")], [new CsvColumn<Row>("窓口名", row => row.Value)]);

        Assert.Equal([0xEF, 0xBB, 0xBF], file.FileContents[..3]);
        Assert.Equal("窓口名\r\n中央\r\n", Encoding.UTF8.GetString(file.FileContents[3..]));
        Assert.Equal("窓口.csv", file.FileDownloadName);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝HYPERLINK", "'＝HYPERLINK")]
    [InlineData("@here", "'@here")]
    [InlineData("-", "-")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData(-12345, "-12345")]
    [InlineData(null, "")]
    public void AValue_StandsSafelyInItsCell(object? value, string cell) => Assert.Equal(cell, CellOf(value));

    [Fact]
    public void ADateAndADecimal_AreWrittenForMachines()
    {
        Assert.Equal("2012-04-01", CellOf(new DateOnly(2012, 4, 1)));
        Assert.Equal("-2.6", CellOf(-2.6m));
    }

    /// <summary>A count item's name, which somebody types in, heads a column.</summary>
    [Fact]
    public void AHead_StandsAsSafelyAsACell()
    {
        var file = CsvFile.Of("x", [new Row(1)], [new CsvColumn<Row>("=1+1", row => row.Value)]);

        Assert.Equal("'=1+1", Encoding.UTF8.GetString(file.FileContents[3..]).Split("\r\n")[0]);
    }

    private static string CellOf(object? value)
    {
        var file = CsvFile.Of("x", [new Row(value)], [new CsvColumn<Row>("x", row => row.Value)]);
        return Encoding.UTF8.GetString(file.FileContents).Split("\r\n")[1];
    }
}
