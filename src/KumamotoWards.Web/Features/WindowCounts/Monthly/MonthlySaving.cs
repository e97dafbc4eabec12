using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Saves a form of the grid: the changed cells of each office all or none.</summary>
public sealed class MonthlySaving(DailyCountService counts, MonthlyPages pages, BusinessClock clock)
{
    public async Task<MonthlyOutcome> SaveAsync(MonthlyQuery query, MonthlyPage page, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (IsForbidden(page)) return new MonthlyForbidden();
        if (!errors.IsValid)
        {
            MonthlyErrors.NameCells(page, errors);
            return new MonthlyToCorrect(page);
        }
        var lines = MonthlyLines.Of(page);
        MonthlyErrors.AddMissingReason(page, lines, errors);
        if (!errors.IsValid) return new MonthlyToCorrect(page);

        var conflicts = new Dictionary<string, CountConflict>();
        foreach (var office in lines.GroupBy(line => line.Office))
        {
            var result = await counts.SaveAsync(
                page.Reader, office.Key.Slug, [.. office.Select(line => line.Line)], page.Form.OnBehalfReason, CountLineKind.Grid, cancellationToken);
            if (result is DailySaveForbidden) return new MonthlyForbidden();
            MonthlyErrors.Add(result, [.. office], conflicts, errors);
            // What is saved now is not typed any more, also when the page comes back for another office.
            if (result is DailySaved) foreach (var line in office) page.Form.Cells.Remove(line.Cell.Key);
        }
        return errors.IsValid
            ? await StoredAsync(query, page, lines.Count, cancellationToken)
            : new MonthlyToCorrect((await pages.SentAsync(query, page.Form, conflicts, cancellationToken))!);
    }

    /// <summary>An address or a field of a count that is not this person's: the page never sends that.</summary>
    private static bool IsForbidden(MonthlyPage page)
    {
        var cells = page.Rows.SelectMany(row => row.Cells).ToDictionary(cell => cell.Key);
        return page.Grid.Cells.All(cell => cell.Mode == CountWriteMode.None)
            || page.Form.Cells.Keys.Any(key => !cells.TryGetValue(key, out var cell) || cell.Data.Mode == CountWriteMode.None);
    }

    private async Task<MonthlyStored> StoredAsync(MonthlyQuery query, MonthlyPage page, int changed, CancellationToken cancellationToken)
    {
        var what = page.ShowsOffices ? JapaneseDate.Short(page.Place.Date) : $"{page.Place.Month.Month}月分";
        if (changed == 0) return new MonthlyStored($"{what}は保存済みです。", "変わったところはありません。");
        var now = (await pages.OpenAsync(query, cancellationToken))!;
        return new MonthlyStored(
            $"{what}を保存しました。", $"{JapaneseDate.Time(clock.UtcNow)}、変えた欄 {changed:N0}か所、合計 {Figures.Cases(now.Total ?? 0)}。{page.Reader.Name}");
    }
}
