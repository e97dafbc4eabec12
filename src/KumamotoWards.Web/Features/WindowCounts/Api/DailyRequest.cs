using System.ComponentModel;
using System.Text.Json;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Body of <c>PUT /api/v1/window-counts/daily</c>.</summary>
public sealed record DailyRequest(
    [property: Description("窓口の slug")] string? Office,
    [property: Description("代行入力の理由（窓口・日ごとに一度）")] string? OnBehalfReason,
    [property: Description("1,000 行まで。全部保存するか、何も保存しないか")] IReadOnlyList<DailyRequestLine?>? Lines,
    [property: Description("どの画面から書くか：entry（日次入力、既定）か grid（月間表）")] string? Kind = null)
{
    /// <summary>Null when the kind is none that a client may name.</summary>
    internal CountLineKind? LineKind => Kind switch
    {
        null or "entry" => CountLineKind.Entry,
        "grid" => CountLineKind.Grid,
        _ => null,
    };
}

/// <summary>One cell. The types are loose, so that the answer names every malformed line.</summary>
public sealed record DailyRequestLine(
    [property: Description("この行の GUID。再送は同じ GUID で")] JsonElement Id,
    [property: Description("業務日 YYYY-MM-DD")] JsonElement Date,
    [property: Description("件数区分の slug")] JsonElement Item,
    [property: Description("件数（0〜999,999）。null は空欄")] JsonElement Count,
    [property: Description("最後に見た件数。null は空欄")] JsonElement Expected,
    [property: Description("平年と離れた数の理由など（200 文字まで）")] JsonElement Reason)
{
    /// <summary>The line, or why it is none.</summary>
    internal static (DayLine? Line, LineError? Error) Read(DailyRequestLine? sent, int index)
    {
        if (sent is null) return (null, new LineError(index, null, null, null, "bad-line", "行が空です。"));
        var (id, date, count, expected) = (sent.Id.AsGuid(), sent.Date.AsDate(), sent.Count.AsInteger(), sent.Expected.AsInteger());
        var problem =
            id is null ? ("bad-id", "id には GUID を指定してください。")
            : date is null ? ("bad-date", "date は YYYY-MM-DD の形で指定してください。")
            : sent.Item.AsText() is null ? ("unknown-item", "item には件数区分の slug を指定してください。")
            : sent.Count.ValueKind == JsonValueKind.Undefined ? ("missing-count", "count を指定してください。空欄にするときは null です。")
            : count is null && !sent.Count.IsNothing() ? ("bad-count", "count は 0 以上 999,999 以下の整数か null で指定してください。")
            : expected is null && !sent.Expected.IsNothing() ? ("bad-expected", "expected は整数か null で指定してください。")
            : sent.Reason.AsText() is null && !sent.Reason.IsNothing() ? ("bad-reason", "reason は文字列か null で指定してください。")
            : ((string Code, string Message)?)null;
        return problem is { } wrong
            ? (null, new LineError(index, sent.Id.AsSent(), sent.Item.AsSent(), date, wrong.Code, wrong.Message))
            : (new DayLine(id!.Value, date!.Value, sent.Item.AsText()!, count, expected, sent.Reason.AsText()), null);
    }
}
