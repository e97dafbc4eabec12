namespace KumamotoWards.Web.Infrastructure.Csv;

/// <summary>One column of a CSV file.</summary>
/// <param name="Head">Its word in the header row.</param>
/// <param name="Value">
/// A text, a number, a <see cref="DateOnly"/> (written as 2012-04-01) or null (an empty cell). Give numbers as numbers:
/// a text that begins like a formula is defused.
/// </param>
public sealed record CsvColumn<T>(string Head, Func<T, object?> Value);
