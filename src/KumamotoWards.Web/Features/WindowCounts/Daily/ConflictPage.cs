namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>A cell that two people changed.</summary>
/// <param name="Row">The day's row as it is now, with what this person typed.</param>
/// <param name="Index">Position of the choice in the form.</param>
public sealed record ConflictRow(DailyRow Row, int Index, string? Keep)
{
    public string Name(string field) => $"Choices[{Index}].{field}";

    public string Id(string field) => $"Choices_{Index}__{field}";

    /// <summary>By which way the other number came.</summary>
    public string? Way => Row.Data.Last?.Kind.Way();
}

/// <summary>どちらの数を残しますか: both numbers, and those that could be saved as they are.</summary>
public sealed record ConflictPage(DailyPage Day, IReadOnlyList<ConflictRow> Rows, IReadOnlyList<DailyRow> AsTyped, string? Message)
{
    public string Others => string.Join("、", Rows.Select(row => row.Row.Data.Last?.By).OfType<string>().Distinct());

    /// <param name="day">As it is now, with the form that was sent.</param>
    /// <param name="items">Slugs of the items in conflict.</param>
    public static ConflictPage Of(DailyPage day, IReadOnlySet<string> items)
    {
        var choices = day.Form as ConflictForm;
        var rows = day.Rows.Where(row => row.Cell is not null).ToList();
        return new ConflictPage(
            day,
            [.. rows.Where(row => items.Contains(row.Item.Slug)).Index().Select(row => new ConflictRow(row.Item, row.Index, choices?.Choices.Find(choice => choice.Item == row.Item.Item.Slug)?.Keep))],
            [.. rows.Where(row => !items.Contains(row.Item.Slug) && row.Shown != row.Cell!.Seen)],
            choices?.Message);
    }
}
