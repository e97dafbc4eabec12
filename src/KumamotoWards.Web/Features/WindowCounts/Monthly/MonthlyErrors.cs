using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Puts errors at the cells and fields that they are about.</summary>
internal static class MonthlyErrors
{
    /// <summary>Many cells may say the same: each says which one it is.</summary>
    public static void NameCells(MonthlyPage page, ModelStateDictionary errors)
    {
        foreach (var row in page.Rows)
            foreach (var cell in row.Cells)
                if (errors[cell.Name] is { Errors: [var first, ..] } entry)
                {
                    entry.Errors.Clear();
                    entry.Errors.Add($"{row.Label}　{cell.Data.Item.Name}：{first.ErrorMessage}");
                }
    }

    /// <summary>A correction of an approved month says why.</summary>
    public static void AddMissingReason(MonthlyPage page, IEnumerable<MonthlyLine> lines, ModelStateDictionary errors)
    {
        var approved = page.Rows.Where(row => row.Data.MonthState == OfficeMonthState.Approved).Select(row => row.Data.Office).ToHashSet();
        if (string.IsNullOrWhiteSpace(page.Form.CorrectionReason) && lines.Any(line => approved.Contains(line.Office)))
            errors.AddModelError(nameof(MonthlyForm.CorrectionReason), "訂正の理由を入力してください。");
    }

    /// <param name="conflicts">Filled by key of the cell.</param>
    public static void Add(DailySaveResult result, IReadOnlyList<MonthlyLine> lines, Dictionary<string, CountConflict> conflicts, ModelStateDictionary errors)
    {
        switch (result)
        {
            case DailySaveConflict conflict:
                foreach (var each in conflict.Conflicts) AddConflict(each, lines.First(line => IsOf(line, each.Item, each.Date)), conflicts, errors);
                break;
            case DailySaveInvalid invalid:
                AddLines(invalid.Errors, lines, errors);
                break;
            case DailySaveRefused refused:
                AddLines(refused.Errors, lines, errors);
                break;
        }
    }

    private static void AddConflict(CountConflict conflict, MonthlyLine line, Dictionary<string, CountConflict> conflicts, ModelStateDictionary errors)
    {
        conflicts[line.Cell.Key] = conflict;
        errors.AddModelError(line.Cell.Name, $"{line.Label}：ほかの人が先に {(conflict.Actual is { } now ? Figures.Count(now) : "空欄")} に変えていました。残す数を選んで、もう一度保存してください。");
    }

    private static void AddLines(IEnumerable<LineError> refused, IReadOnlyList<MonthlyLine> lines, ModelStateDictionary errors)
    {
        foreach (var error in refused.DistinctBy(line => (line.Message, IsOfMonth(line) ? null : line.Item, IsOfMonth(line) ? null : line.Date)))
        {
            var line = lines.FirstOrDefault(each => IsOf(each, error.Item, error.Date));
            if (error.Code.StartsWith("on-behalf-", StringComparison.Ordinal)) errors.AddModelError(nameof(MonthlyForm.OnBehalfReason), error.Message);
            else if (line is null || IsOfMonth(error)) errors.AddModelError("", error.Message);
            else errors.AddModelError(line.Cell.Name, $"{line.Label}：{error.Message}");
        }
    }

    private static bool IsOf(MonthlyLine line, string? item, DateOnly? date) => line.Line.Item == item && line.Line.Date == date;

    private static bool IsOfMonth(LineError error) =>
        error.Code.StartsWith("month-", StringComparison.Ordinal) || error.Code.StartsWith("year-", StringComparison.Ordinal);
}
