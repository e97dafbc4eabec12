using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Display;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>One import: its dry run, and what the person decides about it.</summary>
public sealed class ImportCheckController(ImportPages pages, ImportService service, ImportQueries imports, ImportRunner runner, ImportJobs jobs, CurrentStaff current) : Controller
{
    private static readonly CsvColumn<ImportRowView>[] Columns =
    [
        new("シート", row => row.Sheet), new("セル", row => row.Cell), new("窓口", row => row.Office), new("日付", row => row.Period), new("件数区分", row => row.Item),
        new("いまの数", row => row.Before), new("ファイルの数", row => row.After), new("ファイルの文字", row => row.Text), new("理由と直し方", row => row.Message),
    ];

    [HttpGet(ImportAddress.One), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Show(int id, string? show, int page = 1, CancellationToken cancellationToken = default) =>
        await pages.ShowAsync(id, show, page, cancellationToken) is { } found ? View("Show", found) : NotFound();

    [HttpGet(ImportAddress.Csv), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Csv(int id, string? show, CancellationToken cancellationToken) =>
        await pages.FileRowsAsync(id, show, cancellationToken) is { } found ? CsvFile.Of($"取り込み{id}_{found.Page.Shown.Word()}", found.Rows, Columns) : NotFound();

    /// <summary>How far it is, for the script that moves the bar.</summary>
    [HttpGet(ImportAddress.Progress), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Progress(int id, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(current.Person, id, cancellationToken) is not { } found) return NotFound();
        var progress = jobs.Of(id);
        return Json(new { done = progress?.Done ?? 0, total = progress?.Total ?? 0, isOver = progress?.IsOver ?? found.Import.State != CountImportState.Applying });
    }

    [HttpPost(ImportAddress.Check), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Check(int id, CheckForm form, CancellationToken cancellationToken)
    {
        if (await imports.CheckAsync(id, cancellationToken) is not { } seen || await pages.ShowAsync(id, show: null, page: 1, cancellationToken) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Show", page);
        if (await service.CheckAgainAsync(current.Person, id, new ImportOptions(seen.Office, form.LeavesOthersOut, form.OnBehalfReason), cancellationToken) is null) return NotFound();
        TempData.AddNotice(NoticeKind.Success, "もう一度確認しました。");
        return LocalRedirect(ImportAddress.Of(id));
    }

    [HttpPost(ImportAddress.Abandon), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Abandon(int id, CancellationToken cancellationToken)
    {
        if (!await service.AbandonAsync(current.Person, id, cancellationToken)) return NotFound();
        TempData.AddNotice(NoticeKind.Success, "取り込みをやめました。", "件数は何も変わっていません。");
        return LocalRedirect(ImportAddress.Path);
    }

    [HttpPost(ImportAddress.Apply), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Apply(int id, ApplyForm form, CancellationToken cancellationToken)
    {
        var start = await service.StartAsync(current.Person, id, form.AcceptsTotals, cancellationToken);
        if (start == ImportStart.NotFound) return await SentTwiceAsync(id, cancellationToken);
        if (start == ImportStart.Started)
        {
            await WriteAsync(id, cancellationToken);
            return LocalRedirect(ImportAddress.Of(id));
        }
        ModelState.AddModelError(start == ImportStart.TotalsNotAccepted ? nameof(ApplyForm.AcceptsTotals) : "", Words(start));
        return await Show(id, show: null, page: 1, cancellationToken);
    }

    /// <summary>A short one at once; a long one beside the request, with a page that shows how far it is.</summary>
    private async Task WriteAsync(int id, CancellationToken cancellationToken)
    {
        var import = (await imports.FindAsync(current.Person, id, cancellationToken))!.Import;
        var job = new ImportJob(id, import.NewCells + import.ChangedCells);
        if (job.Total > ImportRunner.ShortJob) jobs.Add(job);
        // What was begun is finished, also when the person closes the browser.
        else if (await runner.RunAsync(job, CancellationToken.None) is { Failure: null }) TempData.AddNotice(NoticeKind.Success, $"{import.FileName} を取り込みました。", $"{Figures.Count(job.Total)}件の欄を書きました。");
    }

    /// <summary>A second click, or another tab: the page shows where it stands.</summary>
    private async Task<IActionResult> SentTwiceAsync(int id, CancellationToken cancellationToken) =>
        await imports.FindAsync(current.Person, id, cancellationToken) is { } found && found.Import.StaffMemberId == current.Person.StaffMemberId
            ? LocalRedirect(ImportAddress.Of(id))
            : NotFound();

    private static string Words(ImportStart start) => start switch
    {
        ImportStart.ChangedMeanwhile => "確認のあとに、件数や取り扱いが変わっていました。何も書いていません。下の結果を見直してから、もう一度取り込んでください。",
        ImportStart.HasRefusals => "取り込めない欄があります。ファイルを直して、選び直してください。",
        ImportStart.NothingToDo => "変わるところがないため、取り込む必要はありません。",
        ImportStart.TotalsNotAccepted => "ファイルの合計と数の足し算が合っていません。確かめてから、印を付けてください。",
        _ => "",
    };
}
