using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;

namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>Addresses of 記録のしかた: of one office, item and month, or fiscal year.</summary>
public static class RecordingAddress
{
    public const string Path = "/window-counts/recording";

    public static string Of(RecordingScope scope) => Of(scope.Office, scope.Item, scope.Year, scope.Month);

    /// <param name="figure">A figure for the whole that somebody would like to see there.</param>
    public static string Of(Office office, CountItem item, FiscalYear year, DateOnly? month, int? figure = null) =>
        $"{Path}?office={Uri.EscapeDataString(office.Slug)}&item={Uri.EscapeDataString(item.Slug)}&year={year}"
        + (month is { } first ? $"&month={first.Month}" : "") + (figure is null ? "" : $"&figure={figure}");

    /// <summary>Where what made the ledger refuse a cell can be switched; null for other refusals.</summary>
    /// <param name="code">Of the refusal, as <see cref="LedgerRefusalText.Code"/> writes it.</param>
    /// <param name="count">The number that was refused.</param>
    public static string? OfRefusal(CountRules rules, CountCell cell, string code, int? count)
    {
        var (office, item) = (cell.OfficeId > 0 ? rules.Directory.Office(cell.OfficeId) : null, cell.CountItemId > 0 ? rules.Catalog.Item(cell.CountItemId) : null);
        if (office is null || item is null) return null;
        if (code == LedgerRefusal.MonthHasOneFigure.Code()) return Of(office, item, cell.FiscalYear, cell.Start);
        if (code == LedgerRefusal.MonthHasDays.Code()) return Of(office, item, cell.FiscalYear, cell.Start, count);
        if (code == LedgerRefusal.YearHasOneFigure.Code()) return Of(office, item, cell.FiscalYear, null);
        return code == LedgerRefusal.YearHasMonths.Code() ? Of(office, item, cell.FiscalYear, null, count) : null;
    }
}
