namespace KumamotoWards.Core.Trends.Months;

/// <summary>The figure of a month for a scope and some items, and how far it can be relied on.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Value">In the unit of the items; null where nothing is known.</param>
/// <param name="IsComplete">No expected day of any office is missing: the month is over and whole.</param>
/// <param name="IsLocked">Every office's month is locked.</param>
/// <param name="IsSample">Some of it is invented.</param>
/// <param name="Through">The last date included; null without figures.</param>
public readonly record struct MonthFigure(DateOnly Month, long? Value, bool IsComplete, bool IsLocked, bool IsSample, DateOnly? Through);
