namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>The heads of the compared figures, short enough for cards on narrow screens.</summary>
/// <param name="HasSections">Rows stand under the names of their sections.</param>
public sealed record RowLabels(string Before, string LastWeek, string Average, string Usual, bool HasSections);
