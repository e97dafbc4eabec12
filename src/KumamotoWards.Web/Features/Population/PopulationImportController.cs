using System.Globalization;
using System.Text;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Web.Infrastructure.Excel;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Population;

/// <summary>
/// Takes a list of residents in, in two steps: the file is looked at and every row that cannot be taken is named; then the
/// checked list is sent back by the page, checked once more and written whole. Nothing waits on the server in between.
/// </summary>
[RequirePermission(Permission.ImportPopulation)]
public sealed class PopulationImportController(PopulationQueries population, PopulationImport import, BusinessClock clock) : Controller
{
    public const string Path = $"{PopulationPage.Path}/import";
    private const string TooLarge = "ファイルが大きすぎます（上限 2MB）。年ごとに分けて、保存し直してください";

    [HttpGet(Path)]
    public IActionResult Index(string? problem)
    {
        if (problem == "too-large") ModelState.AddModelError(nameof(PopulationFileForm.File), TooLarge);
        return View("Import", new PopulationImportPage(new PopulationFileForm(), null, null));
    }

    [HttpPost(Path), UploadLimit(PopulationFile.MostBytes, $"{Path}?problem=too-large")]
    public async Task<IActionResult> Check(PopulationFileForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return View("Import", new PopulationImportPage(form, null, null));
        using var content = new MemoryStream();
        await form.File!.CopyToAsync(content, cancellationToken);
        return await CheckedAsync(content.ToArray(), form, cancellationToken) is { } file
            ? View("Import", new PopulationImportPage(form, System.IO.Path.GetFileName(form.File.FileName), file))
            : View("Import", new PopulationImportPage(form, null, null));
    }

    [HttpPost($"{Path}/apply")]
    public async Task<IActionResult> Apply(PopulationApplyForm form, CancellationToken cancellationToken)
    {
        var shown = new PopulationFileForm { Source = form.Source };
        if (!ModelState.IsValid || await CheckedAsync(Encoding.UTF8.GetBytes(form.Rows!), shown, cancellationToken) is not { } file)
            return View("Import", new PopulationImportPage(shown, null, null));
        if (!await ModelState.TryAsync(() => import.ApplyAsync(file, form.Source!.Trim(), cancellationToken)))
            return View("Import", new PopulationImportPage(shown, null, file));
        TempData.AddNotice(NoticeKind.Success, "人口を取り込みました", $"{JapaneseDate.Time(clock.UtcNow)}。新規 {file.New}行、変更 {file.Changed}行、変更なし {file.Unchanged}行。");
        return Redirect(PopulationPage.Path);
    }

    [HttpGet($"{PopulationPage.Path}/template.xlsx")]
    public async Task<IActionResult> Template(CancellationToken cancellationToken)
    {
        var wards = (await population.TableAsync(cancellationToken)).Wards;
        var year = clock.Today.Year.ToString(CultureInfo.InvariantCulture);
        var rows = wards.SelectMany(ward => PopulationText.AgeGroups.Select(group => (IReadOnlyList<ExcelCell>)
            [new(year, ExcelLook.Text), new(ward.Name, ExcelLook.Text), new(group.Label(), ExcelLook.Text), new(null, ExcelLook.Count), new(PopulationKind.Actual.Label(), ExcelLook.Text)]));
        return ExcelFile.Of("人口_様式", new ExcelSheet("人口", [[.. PopulationFile.Heads.Select(head => new ExcelCell(head, ExcelLook.Head))], .. rows])
        {
            ColumnWidths = [8, 12, 14, 14, 14],
            FrozenRows = 1,
        });
    }

    /// <returns>Null where the file cannot be read at all; then its field says why.</returns>
    private async Task<CheckedPopulation?> CheckedAsync(byte[] content, PopulationFileForm form, CancellationToken cancellationToken)
    {
        try
        {
            return PopulationFile.Check(content, await population.TableAsync(cancellationToken));
        }
        catch (ImportFileException refusal)
        {
            ModelState.AddModelError(nameof(form.File), refusal.Message);
            return null;
        }
    }
}
