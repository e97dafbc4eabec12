using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Web.Infrastructure.Excel;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>取り込み: choosing a file, and the imports so far.</summary>
public sealed class ImportController(ImportPages pages, ImportService service, TemplateSheets templates, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(ImportAddress.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Index(string? problem, int page = 1, CancellationToken cancellationToken = default)
    {
        if (problem == "too-large") ModelState.AddModelError(nameof(UploadForm.File), $"ファイルが大きすぎます（上限 {ImportLimits.SizeText}）。期間や窓口ごとに分けて、保存し直してください。");
        return View("Index", await pages.IndexAsync(new UploadForm(), page, cancellationToken));
    }

    [HttpPost(ImportAddress.Path), RequirePermission(Permission.EnterCounts), UploadLimit(ImportLimits.FileBytes, ImportAddress.TooLarge)]
    public async Task<IActionResult> Upload(UploadForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await TakeAsync(form, cancellationToken) is { } id) return LocalRedirect(ImportAddress.Of(id));
        return View("Index", await pages.IndexAsync(form, page: 1, cancellationToken));
    }

    [HttpGet(ImportAddress.Template), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Template(string? office, string? month, CancellationToken cancellationToken)
    {
        var chosen = JapaneseDateText.TryReadMonth(month, out var first) ? first : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        office ??= (await pages.IndexAsync(new UploadForm(), page: 1, cancellationToken)).Offices.FirstOrDefault(item => item.Selected)?.Value;
        return await templates.MakeAsync(office, chosen, cancellationToken) is { } sheet
            ? ExcelFile.Of($"窓口件数_{office}_{chosen:yyyy-MM}", sheet)
            : NotFound();
    }

    private async Task<int?> TakeAsync(UploadForm form, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await form.File!.CopyToAsync(content, cancellationToken);
        try
        {
            return await service.UploadAsync(current.Person, Path.GetFileName(form.File.FileName), content.ToArray(), form.Options, cancellationToken);
        }
        catch (ImportFileException refusal)
        {
            ModelState.AddModelError(nameof(UploadForm.File), refusal.Message);
            return null;
        }
    }
}
