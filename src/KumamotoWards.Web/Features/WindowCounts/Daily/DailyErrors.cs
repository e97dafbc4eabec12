using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Puts errors at the fields that they are about.</summary>
internal static class DailyErrors
{
    private const string Count = nameof(CellForm.Count);

    /// <summary>Eight fields may say the same: each says which item it is about.</summary>
    public static void NameItems(DailyPage page, ModelStateDictionary errors)
    {
        foreach (var row in page.Rows.Where(row => row.Index is not null))
            foreach (var field in new[] { Count, nameof(CellForm.Reason) })
                if (errors[row.Name(field)] is { Errors: [var first, ..] } entry)
                {
                    entry.Errors.Clear();
                    entry.Errors.Add($"{row.Item.Name}：{first.ErrorMessage}");
                }
    }

    public static void Add(ModelStateDictionary errors, DailyPage page, IEnumerable<LineError> lines)
    {
        foreach (var error in lines.DistinctBy(line => line.Message))
            errors.AddModelError(Field(page, error), error.Message);
    }

    /// <summary>Blanks that stand against confirming.</summary>
    public static void AddBlanks(ModelStateDictionary errors, DailyPage page)
    {
        foreach (var row in page.Rows.Where(row => row is { Cell: not null, Data.IsExpected: true, Shown: null }))
            errors.AddModelError(row.Name(Count), "空欄です。数を入れると確定できます（来客がなければ 0）");
    }

    public static string OfNote(NoteResult result)
    {
        if (result.Problem is { } problem) return problem.Message;
        return result.Stale is { Text.Length: > 0 } now
            ? $"メモは、ほかの人が先に変えていました。いまのメモは「{now.Text}」です。残す内容に直して、もう一度保存してください。"
            : "メモは、ほかの人が先に消していました。残すときは、もう一度保存してください。";
    }

    private static string Field(DailyPage page, LineError error)
    {
        if (error.Code.StartsWith("on-behalf-", StringComparison.Ordinal)) return nameof(DailyForm.OnBehalfReason);
        var isOfMonth = error.Code.StartsWith("month-", StringComparison.Ordinal) || error.Code.StartsWith("year-", StringComparison.Ordinal);
        return !isOfMonth && page.Rows.FirstOrDefault(row => row.Cell?.Item == error.Item) is { } row ? row.Name(Count) : "";
    }
}
