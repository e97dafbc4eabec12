using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Web.Features.WindowCounts.Checks;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>What the page of an office's day shows to one person.</summary>
/// <param name="Form">As read from the day, or as posted.</param>
/// <param name="Days">The strip of 31 days around it.</param>
/// <param name="Offices">The select of offices.</param>
/// <param name="Notices">Why the day is as it is.</param>
/// <param name="HasPublishedYear">The year has its published sum and no days.</param>
/// <param name="ReadAt">UTC.</param>
public sealed record DailyPage(
    StaffSnapshot Reader, DaySheet Sheet, DailyForm Form, IReadOnlyList<DayStripDay> Days, IReadOnlyList<SelectListItem> Offices,
    IReadOnlyList<DailyNotice> Notices, bool HasPublishedYear, DateTime ReadAt)
{
    public Office Office => Sheet.Office;

    public DateOnly Date => Sheet.Date;

    public string OfficeName => Office.PeriodAt(Date).Name;

    public string Day => JapaneseDate.Short(Date);

    public bool IsToday => Date == Sheet.Today;

    public IReadOnlyList<DailySection> Sections { get; } = DailySections.Of(Sheet, Form);

    public IEnumerable<DailyRow> Rows => Sections.SelectMany(section => section.Groups).SelectMany(group => group);

    public bool CanEdit => Form.Cells.Count > 0;

    /// <summary>What the checks have found on the day, but what is settled.</summary>
    public IReadOnlyList<AlertListItem> Alerts { get; init; } = [];

    public string AlertsAddress => $"{ChecksPage.Path}?office={Office.Slug}&from={DailyAddress.Write(Date)}&to={DailyAddress.Write(Date)}";

    /// <summary>Came back from the conflict page: what is typed is not saved yet.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Counts that were saved although the page came back for the memo.</summary>
    public string? SavedCounts { get; init; }

    public string Purpose => CanEdit
        ? "その日に窓口で受けた件数を入れます。Enter で次の欄へ移り、Ctrl＋Enter でいつでも保存できます。"
        : "その日に窓口で受けた件数です。";

    public int Total => Rows.Sum(row => row.Shown ?? 0);

    public int Expected => Rows.Count(row => row.Data.IsExpected);

    public int Entered => Rows.Count(row => row.Shown is not null);

    /// <summary>Rows that have or could have a number; on a closed day only what comes outside hours.</summary>
    public int Enterable => Rows.Count(row => row.Data.Problem is null || row.Shown is not null);

    /// <summary>Blanks that this person could fill.</summary>
    public int Blanks => Rows.Count(row => row.Cell is not null && row.Data.IsExpected && row.Shown is null);

    /// <summary>The units that this person confirms for.</summary>
    public IEnumerable<DayUnit> MyUnits => Sheet.Units.Where(unit => unit.CanConfirm && unit.ExpectedItems > 0);

    public bool CanConfirm => CanEdit && MyUnits.Any(unit => unit.ConfirmedAt is null);

    public bool CanWithdraw => Sheet.MonthState == OfficeMonthState.Open && MyUnits.Any(unit => unit.ConfirmedAt is not null);

    public bool IsConfirmed => MyUnits.Any() ? MyUnits.All(unit => unit.ConfirmedAt is not null) : Sheet.IsConfirmed;

    /// <summary>17:02、4区分、合計 270件。松尾 直樹</summary>
    public string Summary => $"{JapaneseDate.Time(ReadAt)}、{Entered}区分、合計 {Figures.Cases(Total)}。{Reader.Name}";

    /// <summary>17:02 に保存　松尾 直樹. Null where nobody saved a number, or a command did.</summary>
    public string? SavedLast => Sheet.LastSaved is { UnitId: not null } last ? $"{Time(last.At)} に保存　{last.By}".TrimEnd('　') : null;

    /// <summary>17:02, with the date where it was another day's.</summary>
    /// <param name="utc">The stored instant.</param>
    public string Time(DateTime utc)
    {
        var date = DateOnly.FromDateTime(BusinessClock.ToTokyo(utc));
        return date == Sheet.Today ? JapaneseDate.Time(utc) : $"{JapaneseDate.Numeric(date)} {JapaneseDate.Time(utc)}";
    }

    public string NameOf(AlertListItem alert) => Rows.FirstOrDefault(row => row.Item.Id == alert.CountItemId)?.Item.Name ?? "1日の合計";

    public string AddressOf(DateOnly date) => DailyAddress.Of(Office.Slug, date);

    public string Address(string path = DailyAddress.Path) => DailyAddress.Of(Office.Slug, Date, path);
}
