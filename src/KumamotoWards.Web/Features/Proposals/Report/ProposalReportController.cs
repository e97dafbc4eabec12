using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Report;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Report;

/// <summary>年次報告: what the wards proposed in a fiscal year, and what became of it.</summary>
[RequirePermission(Permission.ReadProposals)]
public sealed class ProposalReportController(ProposalReportQueries queries, BusinessClock clock) : Controller
{
    [HttpGet(ProposalReportPage.Path)]
    public async Task<IActionResult> Index(string? year, CancellationToken cancellationToken) =>
        View(new ProposalReportPage(await queries.OfYearAsync(Read(year), cancellationToken), await queries.UntilAsync(Read(year), cancellationToken)));

    [HttpGet($"{ProposalReportPage.Path}.csv")]
    public async Task<IActionResult> Csv(string? year, CancellationToken cancellationToken) =>
        ProposalReportCsv.Of(await queries.OfYearAsync(Read(year), cancellationToken));

    /// <summary>What cannot be read is the running year.</summary>
    private FiscalYear Read(string? year) => FiscalYear.TryParse(year, out var read) ? read : FiscalYear.Of(clock.Today);
}
