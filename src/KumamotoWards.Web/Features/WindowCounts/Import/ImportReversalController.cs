using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Web.Infrastructure.Display;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>Takes a whole import back.</summary>
public sealed class ImportReversalController(ImportPages pages, ImportRunner runner, ImportJobs jobs, CurrentStaff current) : Controller
{
    [HttpPost(ImportAddress.Reverse), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Reverse(int id, ReversalForm form, CancellationToken cancellationToken)
    {
        if (await pages.ShowAsync(id, show: null, page: 1, cancellationToken) is not { } page) return NotFound();
        if (page.Import.State == CountImportState.Reversed) return LocalRedirect(ImportAddress.Of(id));
        if (!page.MayReverse) return page.Import.State == CountImportState.Applied ? Forbid() : NotFound();
        if (!ModelState.IsValid) return View("Show", page);
        var job = new ImportJob(id, page.Rows.Total, current.Person, form.Reason);
        if (job.Total > ImportRunner.ShortJob)
        {
            jobs.Add(job);
            return LocalRedirect(ImportAddress.Of(id));
        }
        var progress = await runner.RunAsync(job, CancellationToken.None);
        if (progress.Failure is null)
        {
            TempData.AddNotice(NoticeKind.Success, "取り込みを取り消しました。", Words(progress));
            return LocalRedirect(ImportAddress.Of(id));
        }
        jobs.Forget(id);
        ModelState.AddModelError("", progress.Failure);
        return View("Show", page with { Progress = null });
    }

    private static string Words(ImportProgress progress) =>
        $"{Figures.Count(progress.Done)}件の欄を、取り込む前の数に戻しました。" + (progress.LeftCells == 0 ? "" : $"そのあとに変わっていた {Figures.Count(progress.LeftCells)}件は、そのままです。");
}
