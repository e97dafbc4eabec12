namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>A line as a row: the database gives it its place in the sequence.</summary>
internal static class CountLineColumns
{
    public static readonly string[] Names =
    [
        nameof(CountLine.ClientId), nameof(CountLine.OfficeId), nameof(CountLine.CountItemId), nameof(CountLine.Period), nameof(CountLine.PeriodStart),
        nameof(CountLine.Delta), nameof(CountLine.StateAfter), nameof(CountLine.Kind), nameof(CountLine.Reason),
        nameof(CountLine.StaffMemberId), nameof(CountLine.UnitId), nameof(CountLine.HappenedAt), nameof(CountLine.ImportId), nameof(CountLine.RecordedAt),
    ];

    public static object?[] Of(CountLine line) =>
    [
        line.ClientId, line.OfficeId, line.CountItemId, (int)line.Period, line.PeriodStart,
        line.Delta, line.StateAfter, (int)line.Kind, line.Reason,
        line.StaffMemberId, line.UnitId, line.HappenedAt, line.ImportId, line.RecordedAt,
    ];
}
