namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>What an address asks for, as typed: <c>?office=…&amp;item=…&amp;year=2016&amp;month=5</c>.</summary>
/// <param name="Office">A slug.</param>
/// <param name="Item">A slug.</param>
/// <param name="Year">A fiscal year.</param>
/// <param name="Month">1 to 12; blank is the fiscal year as a whole.</param>
/// <param name="Figure">For the form: a figure that somebody would like to see there.</param>
public sealed record RecordingQuery(string? Office, string? Item, string? Year, string? Month, string? Figure);
