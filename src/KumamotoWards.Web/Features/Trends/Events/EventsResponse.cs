using System.ComponentModel;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>Events as JSON, latest first.</summary>
public sealed record EventsResponse(
    int Page, int Pages, int PageSize,
    [property: Description("すべてのページのできごとの数")] int Total,
    IReadOnlyList<EventResponse> Items)
{
    internal static EventsResponse Of(EventsPage page, PageOf<TrendEvent> cut) =>
        new(cut.Number, cut.Pages, cut.Size, cut.Total, [.. cut.Items.Select(happened => EventResponse.Of(page, happened))]);
}

public sealed record EventResponse(
    [property: Description("できごとの年度。窓口の終了では、最後の日の年度")] int FiscalYear,
    [property: Description("始まった日。窓口の終了では、最後の日の翌日")] DateOnly From,
    [property: Description("終わった日。続いているものと、いちどの変更は null")] DateOnly? To,
    [property: Description("office-change（窓口の変更）、item-change（件数区分の変更）、disaster（災害）、rule（制度）、other（その他）")] string Kind,
    [property: Description("office（窓口）、ward（区）、city（市全体）")] string Scope,
    [property: Description("窓口か区の slug。市全体では city")] string Slug,
    [property: Description("対象の名前")] string Place,
    string Text,
    [property: Description("説明")] string? Detail,
    [property: Description("前と後の件数を一つの系列として比べられない")] bool BreaksSeries,
    [property: Description("登録した所属と日。窓口や区分の記録からのものは null")] string? RegisteredBy)
{
    internal static EventResponse Of(EventsPage page, TrendEvent happened) => new(
        happened.ToldIn.StartYear, happened.From, happened.To, happened.Kind.Slug(),
        happened.Office is not null ? "office" : happened.Ward is not null ? "ward" : "city",
        happened.Office?.Slug ?? happened.Ward?.Slug ?? Core.Trends.TrendScope.CitySlug,
        page.PlaceOf(happened), happened.Text, happened.Detail, happened.BreaksSeries, page.WrittenBy(happened));
}
