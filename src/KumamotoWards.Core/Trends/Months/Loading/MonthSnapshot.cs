using KumamotoWards.Core.Trends.Loading;

namespace KumamotoWards.Core.Trends.Months.Loading;

/// <summary>The monthly figures as they were at one snapshot of the yearly ones.</summary>
internal sealed record MonthSnapshot(
    FigureSnapshot Yearly, DateOnly FirstMonth, IReadOnlyDictionary<(int OfficeId, DateOnly Month), OfficeMonthFigures> OfficeMonths, MonthlyFigures Figures);

/// <summary>The last snapshot of the process. Two requests may renew it side by side; either result is right.</summary>
public sealed class MonthCache
{
    internal MonthSnapshot? Last { get; set; }
}
