namespace KumamotoWards.TestSupport.Trends;

/// <summary>A line of the published table as it is printed: a number without commas, 0, or —.</summary>
/// <param name="Row">Slug of the office or ward, or city.</param>
/// <param name="Cells">The eight items.</param>
public sealed record PublishedLine(string Row, int Year, IReadOnlyList<string> Cells, string Subtotal, string ComparableSubtotal);

/// <summary>The printed changes in percent of a row: +2.0, -7.4 or - where there is none.</summary>
public sealed record PublishedChanges(string Row, string FirstToSecond, string SecondToThird, string FirstToThird);

/// <summary>The city's published table of fiscal 2011–2013, read off its print, percentages included.</summary>
public static class PublishedTable
{
    public static IReadOnlyList<PublishedLine> Lines { get; } =
        [.. Read("published-table.csv").Select(fields => new PublishedLine(fields[0], int.Parse(fields[1]), fields[2..10], fields[10], fields[11]))];

    public static IReadOnlyList<PublishedChanges> Changes { get; } =
        [.. Read("published-changes.csv").Select(fields => new PublishedChanges(fields[0], fields[1], fields[2], fields[3]))];

    private static IEnumerable<string[]> Read(string file)
    {
        using var reader = new StreamReader(typeof(PublishedTable).Assembly.GetManifestResourceStream($"KumamotoWards.TestSupport.Trends.{file}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }
}
