using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Up to three years of the official table.</summary>
/// <param name="Pairs">The change columns.</param>
/// <param name="Sheets">The blocks as they stand on sheets of paper.</param>
/// <param name="IsOpen">Shown at once; else folded away on screens.</param>
public sealed record OfficialPart(
    YearSpan Span, IReadOnlyList<(FiscalYear From, FiscalYear To)> Pairs, IReadOnlyList<IReadOnlyList<OfficialBlock>> Sheets, bool IsOpen)
{
    public bool IsSample => Sheets.Any(sheet => sheet.Any(block => block.Lines.Any(line => line.State.IsSample)));
}

/// <summary>An office, a ward or the city: a line for each year, and its changes beside them.</summary>
public sealed record OfficialBlock(
    YearlyRow Row, IReadOnlyList<YearlyRowYear> Lines, IReadOnlyList<Comparison> Changes, IReadOnlyList<string> Notes)
{
    public string Name => Row.Office is null ? $"{Row.Scope.Name} 計" : Row.Scope.Name;

    public string? Class => Row.Scope.Kind switch
    {
        TrendScopeKind.Office => null,
        TrendScopeKind.Ward => "subtotal",
        TrendScopeKind.City => "city",
    };
}

/// <summary>How many blocks go on a sheet of A4, kept whole by wards where they fit.</summary>
internal static class OfficialSheets
{
    // 39 lines of 4.1 mm and the head fill an A4 landscape.
    private const int LinesOfASheet = 39;

    public static IReadOnlyList<IReadOnlyList<OfficialBlock>> Pack(IReadOnlyList<OfficialBlock> blocks, int linesOfABlock)
    {
        var capacity = LinesOfASheet / linesOfABlock;
        var sheets = new List<List<OfficialBlock>> { new() };
        foreach (var ward in blocks.GroupBy(block => block.Row.Ward))
        {
            if (sheets[^1].Count > 0 && sheets[^1].Count + ward.Count() > capacity) sheets.Add([]);
            foreach (var block in ward)
            {
                if (sheets[^1].Count == capacity) sheets.Add([]);
                sheets[^1].Add(block);
            }
        }
        return sheets;
    }
}
