using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Excel;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>区からの提案: all that the person may read.</summary>
[RequirePermission(Permission.ReadProposals)]
public sealed class ListingController(ListingPages pages, BusinessClock clock) : Controller
{
    [HttpGet(ListingFilter.Path)]
    public async Task<IActionResult> Index(ListingQuery query, CancellationToken cancellationToken) => View(await pages.ReadAsync(query, cancellationToken));

    [HttpGet(ListingFilter.Path + ".csv")]
    public async Task<IActionResult> Csv(ListingQuery query, CancellationToken cancellationToken) =>
        CsvFile.Of(FileName, await pages.ForFileAsync(query, cancellationToken), ListingFile.Columns);

    [HttpGet(ListingFilter.Path + ".xlsx")]
    public async Task<IActionResult> Excel(ListingQuery query, CancellationToken cancellationToken) =>
        ExcelFile.Of(FileName, ListingFile.Sheet(await pages.ForFileAsync(query, cancellationToken), clock.Today));

    private string FileName => $"提案一覧_{clock.Today:yyyy-MM-dd}";
}
