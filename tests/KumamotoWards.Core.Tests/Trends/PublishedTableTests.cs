using System.Globalization;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class PublishedTableTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    private readonly YearlyTable _table = new(
        new Comparer(published.Figures), published.City, new YearSpan(new(2011), new(2013)), Geography.AsNow, ComparisonBasis.CommonItems);

    [Fact]
    public void EveryCell_IsAsPublished()
    {
        var lines = from row in _table.Rows
                    from year in row.Years
                    select new PublishedLine(
                        row.Scope.Slug, year.Year.StartYear, [.. year.Cells.Select(Text)], Text(year.Subtotal), Text(year.ComparableSubtotal));

        Assert.Equal(90, PublishedTable.Lines.Count);
        Assert.Equal(PublishedTable.Lines.Select(Flat), lines.Select(Flat));
    }

    [Fact]
    public void EveryPercentage_IsAsPublished()
    {
        var changes = _table.Rows.Select(row => (row.Scope.Slug, Changes: _table.ChangesOf(row)))
            .Select(row => new PublishedChanges(row.Slug, Percent(row.Changes[0]), Percent(row.Changes[1]), Percent(row.Changes[2])));

        Assert.Equal(PublishedTable.Changes, changes);
    }

    [Fact]
    public void NextPairOfYears_ComparesFullSubtotals()
    {
        var office = _table.Rows[0];

        var change = _table.ChangesOf(office)[1];

        Assert.Equal((new FiscalYear(2012), new FiscalYear(2013)), (change.From, change.To));
        Assert.Equal((262_582, 267_834, 2.0m), (change.Before, change.After, change.Percent));
    }

    [Fact]
    public void SpanAfterTheNewItemsBegan_ComparesEverything()
    {
        var later = new YearlyTable(
            new Comparer(published.Figures), published.City, new YearSpan(new(2012), new(2013)), Geography.AsNow, ComparisonBasis.CommonItems);

        Assert.Equal(21 + 5 + 1, later.Rows.Count);
        Assert.All(later.Rows, row => Assert.All(row.Years, year => Assert.Equal(year.Subtotal, year.ComparableSubtotal)));
    }

    [Fact]
    public void PublishedYears_AreCompleteAndFinal() =>
        Assert.All(_table.Rows, row => Assert.All(row.Years, year => Assert.True(year.State is { IsComplete: true, IsFinal: true, IsSample: false })));

    private static string Flat(PublishedLine line) =>
        $"{line.Row} {line.Year}: {string.Join(' ', line.Cells)} = {line.Subtotal} / {line.ComparableSubtotal}";

    private static string Text(FigureCell cell) => cell.Kind switch
    {
        FigureCellKind.Number => cell.Value.ToString(CultureInfo.InvariantCulture),
        FigureCellKind.Blank => "",
        FigureCellKind.NotHandled => "—",
    };

    private static string Percent(Comparison change) => change.Percent?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) ?? "-";
}
