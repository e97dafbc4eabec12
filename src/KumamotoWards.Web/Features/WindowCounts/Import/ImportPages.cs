using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Features.WindowCounts.Recording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>The page where files are chosen, with the imports so far.</summary>
/// <param name="Months">For the template, newest first.</param>
public sealed record ImportIndexPage(
    UploadForm Form, bool CanImport, IReadOnlyList<SelectListItem> Offices, IReadOnlyList<SelectListItem> Months, Page<ImportListItem> Imports);

/// <summary>A row of a dry run, or a line that an import wrote.</summary>
public sealed record ImportRowView(string Sheet, string Cell, string Office, string Period, string Item, int? Before, int? After, string Text, string Message, bool IsChangedSince)
{
    /// <summary>Where the way of recording that stands in the way is shown; null for other refusals.</summary>
    public string? Recording { get; init; }
}

/// <summary>An import, from its dry run to its reversal.</summary>
/// <param name="Check">The dry run; null once it is over.</param>
/// <param name="Shown">Which rows of a dry run are shown.</param>
/// <param name="IsOwn">The person sent the file, and decides.</param>
/// <param name="OnlyChangedSince">Only the cells that a reversal leaves are shown.</param>
public sealed record ImportPage(
    ImportListItem Item, CheckedImport? Check, ImportOutcome Shown, Page<ImportRowView> Rows, CountImport? SameFile,
    bool IsOwn, bool MayReverse, bool OnlyChangedSince, int ChangedSince, ImportProgress? Progress, string? OfficeName)
{
    public CountImport Import => Item.Import;

    public int ToWrite => Import.NewCells + Import.ChangedCells;

    public bool AsksForOptions => Check is { } check && (check.LeavesOthersOut || Import.OnBehalfReason is not null || check.Rows.Any(row => row.Code is "forbidden" or "on-behalf-reason-required"));
}

/// <summary>Puts the pages of imports together for the person who is signed in.</summary>
public sealed class ImportPages(ImportQueries imports, ImportReversal reversal, CountRulesQueries rulesQueries, ImportJobs jobs, CurrentStaff current)
{
    private const int RowsOnPage = 100;
    private const int TemplateMonths = 24;

    public async Task<ImportIndexPage> IndexAsync(UploadForm form, int page, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var own = OfficeMenu.Default(rules.Directory, current.Person, rules.Today)!;
        var thisMonth = new DateOnly(rules.Today.Year, rules.Today.Month, 1);
        return new ImportIndexPage(
            form,
            current.Person.Has(Permission.EnterCounts),
            OfficeMenu.Of(rules.Directory, current.Person, own, rules.Today),
            [.. Enumerable.Range(0, TemplateMonths).Select(back => thisMonth.AddMonths(-back)).Select(month => new SelectListItem(JapaneseDate.YearMonth(month), $"{month:yyyy-MM}"))],
            await imports.ListAsync(current.Person, page, cancellationToken));
    }

    /// <param name="show">Which rows, as the address names them; by default those that stand in the way, else the new ones.</param>
    /// <returns>Null for an import that the person may not see.</returns>
    public async Task<ImportPage?> ShowAsync(int id, string? show, int page, CancellationToken cancellationToken = default)
    {
        if (await imports.FindAsync(current.Person, id, cancellationToken) is not { } item) return null;
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var isWritten = item.Import.State is CountImportState.Applied or CountImportState.Reversed;
        var check = isWritten ? null : await imports.CheckAsync(id, cancellationToken);
        var shown = ImportText.Outcome(show) ?? (check is null ? ImportOutcome.New : ImportText.Outcomes.First(outcome => outcome == ImportOutcome.LeftOut || check.Count(outcome) > 0));
        var onlyChangedSince = isWritten && show == "changed-since";
        var rows = isWritten
            ? await LinesAsync(rules, id, onlyChangedSince, page, RowsOnPage, cancellationToken)
            : PageOf(rules, check, shown, page, RowsOnPage);
        return new ImportPage(
            item, check, shown, rows,
            item.Import.State == CountImportState.Checked ? await imports.SameFileAsync(item.Import, cancellationToken) : null,
            item.Import.StaffMemberId == current.Person.StaffMemberId,
            item.Import.State == CountImportState.Applied && await reversal.MayReverseAsync(current.Person, id, cancellationToken),
            onlyChangedSince,
            isWritten ? (await imports.LinesAsync(id, onlyChangedSince: true, 1, 1, cancellationToken)).Total : 0,
            jobs.Of(id),
            rules.Directory.FindOffice(check?.Office)?.LastPeriod.Name);
    }

    /// <summary>All rows, for a file.</summary>
    public async Task<(ImportPage Page, IReadOnlyList<ImportRowView> Rows)?> FileRowsAsync(int id, string? show, CancellationToken cancellationToken = default)
    {
        if (await ShowAsync(id, show, 1, cancellationToken) is not { } page) return null;
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var rows = page.Check is null
            ? await LinesAsync(rules, id, page.OnlyChangedSince, 1, int.MaxValue, cancellationToken)
            : PageOf(rules, page.Check, page.Shown, 1, int.MaxValue);
        return (page, rows.Items);
    }

    private async Task<Page<ImportRowView>> LinesAsync(CountRules rules, int id, bool onlyChangedSince, int page, int size, CancellationToken cancellationToken)
    {
        var lines = await imports.LinesAsync(id, onlyChangedSince, page, size, cancellationToken);
        return new Page<ImportRowView>(
            [.. lines.Items.Select(line => View(rules, "", "", line.Cell, line.Before, line.After, "", "", line.IsChangedSince))], lines.Number, lines.Size, lines.Total);
    }

    private static Page<ImportRowView> PageOf(CountRules rules, CheckedImport? check, ImportOutcome shown, int number, int size)
    {
        var rows = check?.Rows.Where(row => row.Outcome == shown).ToList() ?? [];
        var page = Page.Within<ImportRowView>(number, size, rows.Count);
        return page with
        {
            Items = [.. rows.Skip(page.First - 1).Take(size).Select(row => View(rules, row.Place.Sheet, row.Place.Cell, row.Cell, row.Before, row.After, row.Text, row.Message) with { Recording = RecordingAddress.OfRefusal(rules, row.Cell, row.Code, row.After) })],
        };
    }

    private static ImportRowView View(CountRules rules, string sheet, string place, CountCell cell, int? before, int? after, string text, string message, bool isChangedSince = false) =>
        cell.OfficeId == 0
            ? new ImportRowView(sheet, place, "", "", "", before, after, text, message, isChangedSince)
            : new ImportRowView(
                sheet, place, rules.Directory.Office(cell.OfficeId).PeriodAt(cell.Start).Name, ImportText.Period(cell), rules.Catalog.Item(cell.CountItemId).Name,
                before, after, text, message, isChangedSince);
}
