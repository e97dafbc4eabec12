using System.Net;

namespace KumamotoWards.Web.Tests.Accounts;

/// <summary>Who may call an address.</summary>
public enum Callers
{
    Anyone,
    SignedIn,
    WhoCounts,
    WhoCloses,
    Headquarters,
    WhoSwitchesChecks,
    WhoWritesProposals,
    WhoMovesProposals,
    Administrators,
}

/// <param name="Pattern">The endpoint's route, as the program declares it.</param>
/// <param name="Callers">Everybody else gets 403; who is not signed in, the sign-in page or (API) 401.</param>
/// <param name="Address">What is called; a write is sent empty, so that nothing changes.</param>
/// <param name="Answer">What those who may are answered.</param>
public sealed record RouteRow(string Method, string Pattern, Callers Callers, string Address, HttpStatusCode Answer = HttpStatusCode.OK)
{
    public bool IsApi => Address.StartsWith("/api", StringComparison.Ordinal);

    public static RouteRow Get(string pattern, Callers callers, string? address = null, HttpStatusCode answer = HttpStatusCode.OK) =>
        new("GET", pattern, callers, address ?? pattern, answer);

    public static RouteRow Post(string pattern, Callers callers, HttpStatusCode answer, string? address = null) =>
        new("POST", pattern, callers, address ?? pattern, answer);
}

/// <summary>Every address of the portal and who may call it. A new one is one line here.</summary>
public static class RouteTable
{
    private const HttpStatusCode Ok = HttpStatusCode.OK;
    private const HttpStatusCode Redirect = HttpStatusCode.Redirect;
    private const HttpStatusCode NotFound = HttpStatusCode.NotFound;
    private const HttpStatusCode BadRequest = HttpStatusCode.BadRequest;
    private const string Daily = "/window-counts/daily";
    private const string Closing = "/window-counts/closing";
    private const string Monthly = "/window-counts/monthly";
    private const string Checks = "/window-counts/checks";
    private const string Import = "/window-counts/import";
    private const string Proposals = "/proposals";
    private const string Figures = "from=2011&to=2013";

    public static IReadOnlyList<RouteRow> All { get; } =
    [
        RouteRow.Get("/", Callers.SignedIn),
        RouteRow.Get("/help", Callers.SignedIn),
        RouteRow.Get("/help/keyboard", Callers.SignedIn),
        RouteRow.Get("/help/accessibility", Callers.SignedIn),
        RouteRow.Get("/help/contact", Callers.SignedIn),
        RouteRow.Get("/errors/{status:int}", Callers.Anyone, "/errors/404", NotFound),
        RouteRow.Get("/health/live", Callers.Anyone),
        RouteRow.Get("/health/ready", Callers.Anyone),
        RouteRow.Get("/openapi/{documentName}.json", Callers.SignedIn, "/openapi/v1.json"),
        RouteRow.Get("/parts", Callers.Anyone),
        RouteRow.Post("/parts", Callers.Anyone, Ok),

        RouteRow.Get("/account", Callers.SignedIn),
        RouteRow.Get("/account/password", Callers.SignedIn),
        RouteRow.Post("/account/password", Callers.SignedIn, Ok),
        RouteRow.Get("/account/mail", Callers.SignedIn),
        RouteRow.Post("/account/mail", Callers.SignedIn, Ok),
        RouteRow.Get("/api/v1/session", Callers.SignedIn),
        RouteRow.Get("/notifications", Callers.SignedIn),
        RouteRow.Get("/notifications/{id:long}", Callers.SignedIn, "/notifications/1", NotFound),
        RouteRow.Post("/notifications/{id:long}/read", Callers.SignedIn, NotFound, "/notifications/1/read"),
        RouteRow.Post("/notifications/read", Callers.SignedIn, Redirect),

        RouteRow.Get("/organization/offices", Callers.SignedIn),
        RouteRow.Get("/organization/offices.csv", Callers.SignedIn),
        RouteRow.Get("/organization/offices/{slug}", Callers.SignedIn, "/organization/offices/oe-branch"),
        RouteRow.Get("/organization/wards", Callers.SignedIn),
        RouteRow.Get("/organization/wards/{slug}", Callers.SignedIn, "/organization/wards/nishi"),
        RouteRow.Get("/services", Callers.SignedIn),
        RouteRow.Get("/services.csv", Callers.SignedIn),

        RouteRow.Get("/trends", Callers.SignedIn),
        RouteRow.Get("/trends.csv", Callers.SignedIn),
        RouteRow.Get("/api/v1/trends/summary", Callers.SignedIn),
        RouteRow.Get("/trends/yearly", Callers.SignedIn, $"/trends/yearly?{Figures}"),
        RouteRow.Get("/trends/yearly.csv", Callers.SignedIn, $"/trends/yearly.csv?{Figures}"),
        RouteRow.Get("/trends/yearly.xlsx", Callers.SignedIn, $"/trends/yearly.xlsx?{Figures}"),
        RouteRow.Get("/trends/changes", Callers.SignedIn, $"/trends/changes?{Figures}"),
        RouteRow.Get("/trends/changes.csv", Callers.SignedIn, $"/trends/changes.csv?{Figures}"),
        RouteRow.Get("/trends/changes/base-years.csv", Callers.SignedIn, $"/trends/changes/base-years.csv?{Figures}"),
        RouteRow.Get("/api/v1/trends/changes", Callers.SignedIn, $"/api/v1/trends/changes?{Figures}"),
        RouteRow.Get("/api/v1/trends/yearly", Callers.SignedIn, $"/api/v1/trends/yearly?{Figures}"),
        RouteRow.Get("/trends/monthly", Callers.SignedIn, "/trends/monthly?year=2026&office=oe-branch"),
        RouteRow.Get("/trends/monthly.csv", Callers.SignedIn, "/trends/monthly.csv?year=2026"),
        RouteRow.Get("/trends/monthly.xlsx", Callers.SignedIn, "/trends/monthly.xlsx?year=2026"),
        RouteRow.Get("/api/v1/trends/monthly", Callers.SignedIn, "/api/v1/trends/monthly?to=2026"),
        RouteRow.Get("/api/v1/trends/daily", Callers.SignedIn, "/api/v1/trends/daily?from=2026-11-01&to=2026-11-20"),
        RouteRow.Get("/api/v1/trends/monthly/weekdays", Callers.SignedIn, "/api/v1/trends/monthly/weekdays?year=2026"),
        RouteRow.Get("/api/v1/trends/monthly/season", Callers.SignedIn, "/api/v1/trends/monthly/season?year=2026"),
        RouteRow.Get("/api/v1/trends/offices", Callers.SignedIn),
        RouteRow.Get("/api/v1/trends/offices/{slug}", Callers.SignedIn, "/api/v1/trends/offices/oe-branch"),
        RouteRow.Get("/api/v1/trends/wards", Callers.SignedIn),
        RouteRow.Get("/api/v1/trends/wards/{slug}", Callers.SignedIn, "/api/v1/trends/wards/nishi"),
        RouteRow.Get("/api/v1/trends/compare", Callers.SignedIn, "/api/v1/trends/compare?scope=oe-branch&scope=ward:nishi"),
        RouteRow.Get("/api/v1/trends/events", Callers.SignedIn),
        RouteRow.Get("/api/v1/trends/population", Callers.SignedIn),
        RouteRow.Get("/api/v1/offices", Callers.SignedIn),
        RouteRow.Get("/api/v1/count-items", Callers.SignedIn),
        RouteRow.Get("/api/v1/services", Callers.SignedIn),

        RouteRow.Get("/trends/offices", Callers.SignedIn),
        RouteRow.Get("/trends/offices.csv", Callers.SignedIn),
        RouteRow.Get("/trends/offices/{slug}", Callers.SignedIn, "/trends/offices/oe-branch"),
        RouteRow.Get("/trends/offices/{slug}.csv", Callers.SignedIn, "/trends/offices/oe-branch.csv"),
        RouteRow.Get("/trends/wards", Callers.SignedIn),
        RouteRow.Get("/trends/wards.csv", Callers.SignedIn),
        RouteRow.Get("/trends/wards/{slug}", Callers.SignedIn, "/trends/wards/nishi"),
        RouteRow.Get("/trends/wards/{slug}.csv", Callers.SignedIn, "/trends/wards/nishi.csv"),
        RouteRow.Get("/trends/compare", Callers.SignedIn),
        RouteRow.Get("/trends/compare.csv", Callers.SignedIn, "/trends/compare.csv?scope=oe-branch&scope=ward:nishi"),
        RouteRow.Get("/trends/events", Callers.SignedIn),
        RouteRow.Get("/trends/events.csv", Callers.SignedIn),
        // Sent empty, nothing is written: the page says what is missing.
        RouteRow.Post("/trends/events", Callers.Headquarters, Ok),
        RouteRow.Get("/trends/events/{id:int}", Callers.Headquarters, "/trends/events/1"),
        RouteRow.Post("/trends/events/{id:int}", Callers.Headquarters, Ok, "/trends/events/1"),
        RouteRow.Post("/trends/events/{id:int}/withdraw", Callers.Headquarters, Ok, "/trends/events/1/withdraw"),
        RouteRow.Get("/trends/population", Callers.SignedIn),
        RouteRow.Get("/trends/population.csv", Callers.SignedIn),
        RouteRow.Get("/trends/population/import", Callers.Headquarters),
        // Sent empty, nothing is taken in: the page says what is missing.
        RouteRow.Post("/trends/population/import", Callers.Headquarters, Ok),
        RouteRow.Post("/trends/population/import/apply", Callers.Headquarters, Ok),
        RouteRow.Get("/trends/population/template.xlsx", Callers.Headquarters),

        RouteRow.Get(Daily, Callers.SignedIn),
        // Sent empty, these name no office.
        RouteRow.Post(Daily, Callers.WhoCounts, NotFound),
        RouteRow.Post($"{Daily}/conflict", Callers.WhoCounts, NotFound),
        RouteRow.Post($"{Daily}/back", Callers.WhoCounts, NotFound),
        RouteRow.Post($"{Daily}/confirm", Callers.WhoCounts, NotFound),
        RouteRow.Post($"{Daily}/withdraw", Callers.WhoCounts, NotFound),
        RouteRow.Get("/window-counts/history", Callers.SignedIn),
        RouteRow.Get("/window-counts/history.csv", Callers.SignedIn),
        RouteRow.Get("/window-counts/recording", Callers.SignedIn),
        // Sent empty, it names no office.
        RouteRow.Post("/window-counts/recording", Callers.Headquarters, NotFound),
        RouteRow.Get(Monthly, Callers.SignedIn),
        RouteRow.Get($"{Monthly}.csv", Callers.SignedIn),
        RouteRow.Get($"{Monthly}/cell", Callers.SignedIn, $"{Monthly}/cell?office=oe-branch&date=2026-11-20&item=moving"),
        // Sent empty, these name no office and no cell.
        RouteRow.Post(Monthly, Callers.WhoCounts, NotFound),
        RouteRow.Post($"{Monthly}/comment", Callers.WhoCounts, NotFound),
        RouteRow.Get($"/api/v1{Daily}", Callers.SignedIn, $"/api/v1{Daily}?office=oe-branch&from=2026-11-01&to=2026-11-20"),
        new("PUT", $"/api/v1{Daily}", Callers.WhoCounts, $"/api/v1{Daily}", BadRequest),
        RouteRow.Get("/window-counts/tally", Callers.SignedIn),
        RouteRow.Post("/window-counts/tally", Callers.WhoCounts, NotFound),
        RouteRow.Get("/window-counts/tally/held", Callers.WhoCounts),
        RouteRow.Post("/window-counts/tally/held", Callers.WhoCounts, Ok),
        RouteRow.Get("/window-counts/tally/offline", Callers.SignedIn),
        RouteRow.Get("/window-counts/tally/worker.js", Callers.SignedIn),
        RouteRow.Get("/api/v1/window-counts/tallies", Callers.SignedIn, "/api/v1/window-counts/tallies?office=oe-branch"),
        RouteRow.Post("/api/v1/window-counts/tallies", Callers.WhoCounts, BadRequest),

        RouteRow.Get(Closing, Callers.SignedIn),
        RouteRow.Get($"{Closing}.csv", Callers.SignedIn),
        RouteRow.Get($"{Closing}/due-days", Callers.Headquarters),
        // Sent empty, these name no month.
        RouteRow.Post($"{Closing}/due-days", Callers.Headquarters, NotFound),
        RouteRow.Post($"{Closing}/lock-all", Callers.Headquarters, NotFound),
        RouteRow.Post($"{Closing}/{{office}}/{{month}}/{{step}}", Callers.WhoCloses, NotFound, $"{Closing}/nowhere/2026-10/submit"),
        RouteRow.Get($"{Closing}/reviews", Callers.WhoCloses),
        RouteRow.Post($"{Closing}/reviews", Callers.WhoCloses, Redirect),
        RouteRow.Get("/organization/deputies", Callers.SignedIn),
        RouteRow.Post("/organization/deputies/{unit}", Callers.SignedIn, NotFound, "/organization/deputies/nowhere"),
        RouteRow.Post("/organization/deputies/{unit}/{id:int}/end", Callers.SignedIn, NotFound, "/organization/deputies/nowhere/1/end"),
        RouteRow.Get($"/api/v1{Closing}", Callers.SignedIn, $"/api/v1{Closing}?month=2026-10"),
        RouteRow.Post($"/api/v1{Closing}/{{office}}/{{month}}/{{step}}", Callers.WhoCloses, BadRequest, $"/api/v1{Closing}/oe-branch/2026-10/submit"),
        RouteRow.Get(Checks, Callers.SignedIn),
        RouteRow.Get($"{Checks}.csv", Callers.SignedIn),
        // Sent empty, nothing is answered or switched: the page says what is missing.
        RouteRow.Post(Checks, Callers.WhoCounts, Ok),
        RouteRow.Get($"{Checks}/rules", Callers.SignedIn),
        RouteRow.Get($"{Checks}/rules.csv", Callers.SignedIn),
        RouteRow.Get($"{Checks}/rules/{{rule}}", Callers.SignedIn, $"{Checks}/rules/unusual-count"),
        RouteRow.Post($"{Checks}/rules/{{rule}}", Callers.WhoSwitchesChecks, Ok, $"{Checks}/rules/unusual-count"),
        RouteRow.Get(Import, Callers.SignedIn),
        RouteRow.Post(Import, Callers.WhoCounts, Ok),
        RouteRow.Get($"{Import}/template.xlsx", Callers.SignedIn),
        RouteRow.Get($"{Import}/{{id:int}}", Callers.SignedIn, $"{Import}/1", NotFound),
        RouteRow.Get($"{Import}/{{id:int}}.csv", Callers.SignedIn, $"{Import}/1.csv", NotFound),
        RouteRow.Get($"{Import}/{{id:int}}/progress.json", Callers.SignedIn, $"{Import}/1/progress.json", NotFound),
        RouteRow.Post($"{Import}/{{id:int}}/check", Callers.WhoCounts, NotFound, $"{Import}/1/check"),
        RouteRow.Post($"{Import}/{{id:int}}/apply", Callers.WhoCounts, NotFound, $"{Import}/1/apply"),
        RouteRow.Post($"{Import}/{{id:int}}/abandon", Callers.WhoCounts, NotFound, $"{Import}/1/abandon"),
        RouteRow.Post($"{Import}/{{id:int}}/reverse", Callers.WhoCounts, NotFound, $"{Import}/1/reverse"),

        RouteRow.Get(Proposals, Callers.SignedIn),
        RouteRow.Get($"{Proposals}.csv", Callers.SignedIn),
        RouteRow.Get($"{Proposals}.xlsx", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/board", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/obligations", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/obligations.csv", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/report", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/report.csv", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/evidence/new", Callers.WhoWritesProposals),
        RouteRow.Post($"{Proposals}/evidence/new", Callers.WhoWritesProposals, Ok),
        RouteRow.Get($"{Proposals}/{{id:int}}/evidence", Callers.SignedIn, $"{Proposals}/1/evidence", NotFound),
        RouteRow.Get($"{Proposals}/{{id:int}}/evidence/new", Callers.WhoMovesProposals, $"{Proposals}/1/evidence/new", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/evidence", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/evidence"),
        RouteRow.Post($"{Proposals}/{{id:int}}/evidence/{{evidenceId:int}}/remove", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/evidence/1/remove"),
        RouteRow.Get($"{Proposals}/{{id:int}}/implementation", Callers.SignedIn, $"{Proposals}/1/implementation", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/plan", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/plan"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/milestones", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/milestones"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/milestones/{{milestoneId:int}}", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/milestones/1"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/milestones/{{milestoneId:int}}/finish", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/milestones/1/finish"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/milestones/{{milestoneId:int}}/remove", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/milestones/1/remove"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/progress", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/progress"),
        RouteRow.Post($"{Proposals}/{{id:int}}/implementation/result", Callers.Headquarters, NotFound, $"{Proposals}/1/implementation/result"),
        RouteRow.Get($"{Proposals}/{{id:int}}", Callers.SignedIn, $"{Proposals}/1", NotFound),
        RouteRow.Get($"{Proposals}/{{id:int}}/print", Callers.SignedIn, $"{Proposals}/1/print", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/{{step}}", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/endorse"),
        RouteRow.Post($"{Proposals}/{{id:int}}/ask", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/ask"),
        RouteRow.Post($"{Proposals}/{{id:int}}/comment", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/comment"),
        RouteRow.Post($"{Proposals}/{{id:int}}/note", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/note"),
        RouteRow.Post($"{Proposals}/{{id:int}}/questions/{{question:int}}/reply", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/questions/1/reply"),
        RouteRow.Post($"{Proposals}/{{id:int}}/mark", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/mark"),
        RouteRow.Post($"{Proposals}/{{id:int}}/consult", Callers.Headquarters, NotFound, $"{Proposals}/1/consult"),
        RouteRow.Post($"{Proposals}/{{id:int}}/consultations/{{consultation:int}}/opinion", Callers.Headquarters, NotFound, $"{Proposals}/1/consultations/1/opinion"),
        RouteRow.Post($"{Proposals}/{{id:int}}/reassign", Callers.Headquarters, NotFound, $"{Proposals}/1/reassign"),
        RouteRow.Post($"{Proposals}/{{id:int}}/link", Callers.Headquarters, NotFound, $"{Proposals}/1/link"),
        RouteRow.Post($"{Proposals}/{{id:int}}/unlink", Callers.Headquarters, NotFound, $"{Proposals}/1/unlink"),
        RouteRow.Get($"{Proposals}/reviews", Callers.WhoMovesProposals),
        RouteRow.Post($"{Proposals}/reviews", Callers.WhoMovesProposals, Redirect),
        RouteRow.Get($"/api/v1{Proposals}", Callers.SignedIn),
        RouteRow.Get($"/api/v1{Proposals}/{{id:int}}", Callers.SignedIn, $"/api/v1{Proposals}/1", NotFound),
        RouteRow.Post($"/api/v1{Proposals}", Callers.WhoWritesProposals, BadRequest),
        RouteRow.Post($"/api/v1{Proposals}/{{id:int}}/{{step}}", Callers.WhoMovesProposals, BadRequest, $"/api/v1{Proposals}/1/submit"),

        RouteRow.Get($"{Proposals}/drafts", Callers.SignedIn),
        RouteRow.Get($"{Proposals}/new", Callers.WhoWritesProposals),
        // Sent empty, nothing is begun: the page says so. Elsewhere there is no such proposal.
        RouteRow.Post($"{Proposals}/new", Callers.WhoWritesProposals, Ok),
        RouteRow.Get($"{Proposals}/{{id:int}}/edit", Callers.WhoWritesProposals, $"{Proposals}/1/edit", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/edit", Callers.WhoWritesProposals, NotFound, $"{Proposals}/1/edit"),
        RouteRow.Get($"{Proposals}/{{id:int}}/edit/aside.html", Callers.WhoWritesProposals, $"{Proposals}/1/edit/aside.html", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/conflict", Callers.WhoWritesProposals, NotFound, $"{Proposals}/1/conflict"),
        RouteRow.Post($"{Proposals}/{{id:int}}/copy", Callers.WhoWritesProposals, NotFound, $"{Proposals}/1/copy"),
        RouteRow.Get($"{Proposals}/{{id:int}}/attachments/{{attachment:int}}", Callers.SignedIn, $"{Proposals}/1/attachments/1", NotFound),
        RouteRow.Post($"{Proposals}/{{id:int}}/attachments", Callers.WhoMovesProposals, NotFound, $"{Proposals}/1/attachments"),
        RouteRow.Get($"{Proposals}/{{id:int}}/attachments/too-large", Callers.WhoMovesProposals, $"{Proposals}/1/attachments/too-large", Redirect),
        RouteRow.Post($"{Proposals}/{{id:int}}/attachments/{{attachment:int}}/remove", Callers.WhoWritesProposals, NotFound, $"{Proposals}/1/attachments/1/remove"),
        new("PUT", "/api/v1/proposals/drafts/{key:guid}", Callers.WhoWritesProposals, "/api/v1/proposals/drafts/5f0c3a51-2b1f-4a64-9e0c-6a6a3c0f9b11", BadRequest),

        RouteRow.Get("/admin/staff", Callers.Administrators),
        RouteRow.Get("/admin/staff/new", Callers.Administrators),
        RouteRow.Post("/admin/staff/new", Callers.Administrators, Ok),
        RouteRow.Get("/admin/staff/{staffNumber}", Callers.Administrators, "/admin/staff/D0001"),
        RouteRow.Get("/admin/staff/{staffNumber}/edit", Callers.Administrators, "/admin/staff/D0001/edit"),
        RouteRow.Post("/admin/staff/{staffNumber}/edit", Callers.Administrators, Ok, "/admin/staff/D0001/edit"),
        RouteRow.Get("/admin/staff/{staffNumber}/assignments/new", Callers.Administrators, "/admin/staff/D0001/assignments/new"),
        RouteRow.Post("/admin/staff/{staffNumber}/assignments/new", Callers.Administrators, Ok, "/admin/staff/D0001/assignments/new"),
        RouteRow.Get("/admin/staff/{staffNumber}/assignments/{id:int}", Callers.Administrators, "/admin/staff/D0001/assignments/1"),
        RouteRow.Post("/admin/staff/{staffNumber}/assignments/{id:int}", Callers.Administrators, Ok, "/admin/staff/D0001/assignments/1"),
        // D0011 has no account: the page to open one is there, and the changes are refused in words.
        RouteRow.Get("/admin/staff/{staffNumber}/account", Callers.Administrators, "/admin/staff/D0011/account"),
        RouteRow.Post("/admin/staff/{staffNumber}/account", Callers.Administrators, Ok, "/admin/staff/D0011/account"),
        RouteRow.Post("/admin/staff/{staffNumber}/account/disable", Callers.Administrators, Redirect, "/admin/staff/D0011/account/disable"),
        RouteRow.Post("/admin/staff/{staffNumber}/account/enable", Callers.Administrators, Redirect, "/admin/staff/D0011/account/enable"),
        RouteRow.Post("/admin/staff/{staffNumber}/account/unlock", Callers.Administrators, Redirect, "/admin/staff/D0011/account/unlock"),
        RouteRow.Post("/admin/staff/{staffNumber}/account/reset-password", Callers.Administrators, Redirect, "/admin/staff/D0011/account/reset-password"),
        RouteRow.Get("/admin/mail", Callers.Administrators),
        RouteRow.Post("/admin/mail/{id:long}/again", Callers.Administrators, NotFound, "/admin/mail/1/again"),
        RouteRow.Post("/admin/mail/again", Callers.Administrators, Redirect),
        RouteRow.Get("/admin/units", Callers.Administrators),
        RouteRow.Get("/admin/units/new", Callers.Administrators),
        RouteRow.Post("/admin/units/new", Callers.Administrators, Ok),
        RouteRow.Get("/admin/units/{code}", Callers.Administrators, "/admin/units/chuo-tax"),
        RouteRow.Post("/admin/units/{code}", Callers.Administrators, Ok, "/admin/units/chuo-tax"),
        RouteRow.Post("/admin/units/{code}/active", Callers.Administrators, Ok, "/admin/units/chuo-tax/active"),
    ];

    /// <summary>These answer differently by who is signed in, and have tests of their own.</summary>
    public static IReadOnlySet<string> TestedElsewhere { get; } =
        new HashSet<string> { "GET /account/sign-in", "POST /account/sign-in", "POST /account/sign-out" };
}
