namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>What was drawn (px), so that the element around it and the module know.</summary>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Box">Where pointers meet the points.</param>
/// <param name="Axis">x when the points stand side by side, y when they are rows.</param>
/// <param name="At">The middle of each point along that axis.</param>
public sealed record Drawing(double Height, Box Box, string Axis, IReadOnlyList<double> At);

/// <summary>A rectangle by its edges (px).</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom);

/// <summary>What is said at one point: a heading (a year, a step) and a line for each figure there.</summary>
public sealed record ChartPoint(string Heading, IEnumerable<string> Lines);
