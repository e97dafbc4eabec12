namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>
/// Every page of the portal, each as somebody sees it. A line here brings axe, the HTML validator, both widths and the
/// second engine; <see cref="PageCatalogTests"/> fails for a route without one.
/// </summary>
internal static class PageCatalog
{
    public static IReadOnlyList<PortalPage> All { get; } =
    [
        new("sign-in", "/account/sign-in"),
        new("home-of-a-branch", "/", "oe"),
        new("home-of-a-section", "/", "chuo-kacho"),
        new("home-of-headquarters", "/", "honcho"),
        new("home-of-the-administrator", "/", "admin"),
        new("help", "/help", "oe"),
        new("help-keyboard", "/help/keyboard", "oe"),
        new("help-accessibility", "/help/accessibility", "oe"),
        new("help-contact", "/help/contact", "oe"),
        new("parts", "/parts"),
        new("daily", "/window-counts/daily", "chuo-kumin"),
        new("daily-branch", "/window-counts/daily?date=2026-11-19", "oe"),
        new("daily-closed", "/window-counts/daily?date=2026-11-15", "oe"),
        new("daily-read-only", "/window-counts/daily?date=2026-11-20", "honcho"),
        new("history", "/window-counts/history?office=all&from=2026-11-19", "chuo-kumin"),
        new("history-cell", "/window-counts/history?office=oe-branch&item=moving&date=2026-11-18", "oe"),
        new("history-errors", "/window-counts/history?office=nowhere&from=tomorrow&kind=magic", "oe"),
        new("monthly", "/window-counts/monthly", "chuo-kumin"),
        new("monthly-offices", "/window-counts/monthly?view=offices&date=2026-11-19", "chuo-kumin"),
        new("monthly-locked", "/window-counts/monthly?office=oe-branch&month=2026-08", "oe"),
        new("monthly-cell", "/window-counts/monthly/cell?office=oe-branch&date=2026-11-19&item=moving", "oe"),
        new("tally", "/window-counts/tally", "oe"),
        new("tally-section", "/window-counts/tally", "chuo-kumin"),
        new("tally-read-only", "/window-counts/tally", "honcho"),
        new("tally-held", "/window-counts/tally/held", "oe"),
        new("tally-offline", "/window-counts/tally/offline", "oe"),
        new("closing", "/window-counts/closing", "chuo-kacho"),
        new("closing-month", "/window-counts/closing?office=oe-branch&month=2026-10", "chuo-kacho"),
        new("closing-headquarters", "/window-counts/closing?office=oe-branch&month=2026-09", "honcho"),
        new("closing-none", "/window-counts/closing?state=corrected&year=nonsense", "oe"),
        new("closing-due-days", "/window-counts/closing/due-days?month=2026-11", "honcho"),
        new("offices", "/organization/offices", "honcho"),
        new("office-expanded", "/organization/offices/nishi-ward-office", "oe"),
        new("office-branch", "/organization/offices/jonan-general-branch", "oe"),
        new("office-closed", "/organization/offices/kotsu-center-service-corner", "oe"),
        new("wards", "/organization/wards", "oe"),
        new("ward", "/organization/wards/minami", "oe"),
        new("services", "/services", "honcho"),
        new("services-then", "/services?on=2012-03-31&ward=nowhere", "honcho"),
        new("yearly-trend", "/trends/yearly", "chuo-kacho"),
        new("yearly-trend-office", "/trends/yearly?office=oe-branch&basis=all-items", "oe"),
        new("yearly-trend-errors", "/trends/yearly?from=2013&to=2011", "oe"),
        new("account", "/account", "chuo-kacho"),
        new("password", "/account/password", "oe"),
        new("staff", "/admin/staff", "admin"),
        new("staff-none-found", "/admin/staff?q=nobody", "admin"),
        new("staff-new", "/admin/staff/new", "admin"),
        new("staff-member", "/admin/staff/D0004", "admin"),
        new("staff-edit", "/admin/staff/D0004/edit", "admin"),
        new("staff-account", "/admin/staff/D0011/account", "admin"),
        new("assignment-new", "/admin/staff/D0004/assignments/new", "admin"),
        new("assignment", "/admin/staff/D0004/assignments/4", "admin"),
        new("units", "/admin/units", "admin"),
        new("unit-new", "/admin/units/new", "admin"),
        new("unit", "/admin/units/hq-citizen-affairs", "admin"),
        new("forbidden", "/admin/staff", "oe", Status: 403),
        new("not-found", "/no-such-page", "oe", Status: 404),
    ];

    public static PortalPage Named(string name) => All.Single(page => page.Name == name);
}
