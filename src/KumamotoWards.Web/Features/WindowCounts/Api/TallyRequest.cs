using System.ComponentModel;
using System.Text.Json;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Body of <c>POST /api/v1/window-counts/tallies</c>.</summary>
public sealed record TallyRequest(
    [property: Description("窓口の slug")] string? Office,
    [property: Description("1,000 行まで")] IReadOnlyList<TallyRequestLine?>? Lines);

/// <summary>One tap. The types are loose, so that the answer names every malformed line.</summary>
public sealed record TallyRequestLine(
    [property: Description("この行の GUID。再送は同じ GUID で")] JsonElement Id,
    [property: Description("件数区分の slug")] JsonElement Item,
    [property: Description("業務日 YYYY-MM-DD")] JsonElement Date,
    [property: Description("増減。−9,999〜9,999 の 0 でない整数")] JsonElement Delta,
    [property: Description("数えた瞬間（ISO 8601、時差つき）。省略できます")] JsonElement At)
{
    /// <summary>The line, or why it is none.</summary>
    internal static (TallyLine? Line, LineError? Error) Read(TallyRequestLine? sent, int index)
    {
        if (sent is null) return (null, new LineError(index, null, null, null, "bad-line", "行が空です。"));
        var (id, date, delta) = (sent.Id.AsGuid(), sent.Date.AsDate(), sent.Delta.AsInteger());
        var problem =
            id is null ? ("bad-id", "id には GUID を指定してください。")
            : date is null ? ("bad-date", "date は YYYY-MM-DD の形で指定してください。")
            : sent.Item.AsText() is null ? ("unknown-item", "item には件数区分の slug を指定してください。")
            : delta is null ? ("bad-delta", "delta は ±9,999 までの 0 でない整数で指定してください。")
            : sent.At.AsInstant() is null && !sent.At.IsNothing() ? ("bad-at", "at は 2026-11-20T08:02:00Z のように、時差のついた日時で指定してください。")
            : ((string Code, string Message)?)null;
        return problem is { } wrong
            ? (null, new LineError(index, sent.Id.AsSent(), sent.Item.AsSent(), date, wrong.Code, wrong.Message))
            : (new TallyLine(id!.Value, sent.Item.AsText()!, date!.Value, delta!.Value, sent.At.AsInstant()), null);
    }
}
