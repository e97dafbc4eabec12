using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>できごと, year by year.</summary>
/// <param name="Events">Latest first.</param>
/// <param name="MayKeep">The reader may write, change and withdraw notes.</param>
/// <param name="Form">What is being written.</param>
public sealed record EventsPage(
    YearlyFigures Figures, OrganizationDirectory Organization, string CityName, EventsFilter Filter, IReadOnlyList<TrendEvent> Events, bool MayKeep, TrendNoteForm Form)
{
    public const string Path = "/trends/events";

    public IEnumerable<IGrouping<FiscalYear, TrendEvent>> Years => Events.GroupBy(happened => happened.ToldIn);

    public IEnumerable<SelectListItem> YearChoices =>
        TrendEvents.All(Figures).Select(happened => happened.ToldIn).Distinct().OrderDescending().Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));

    public static IEnumerable<SelectListItem> KindChoices => Enum.GetValues<TrendEventKind>().Select(kind => new SelectListItem(kind.Label(), kind.Slug()));

    public IEnumerable<SelectListItem> PlaceChoices => PlaceName.Choices(Figures);

    /// <summary>Whose counts it is about: the city, a ward or an office.</summary>
    public string PlaceOf(TrendEvent happened) => happened.Office is { } office ? Figures.NameOf(office) : happened.Ward?.Name ?? CityName;

    /// <summary>What is known beyond the words: 旧西部市民センター of 拡充（旧西部市民センター）.</summary>
    public static string? DetailOf(TrendEvent happened) => happened.Detail is { } detail && detail.StartsWith(happened.Text, StringComparison.Ordinal)
        ? detail[happened.Text.Length..].Trim('（', '）')
        : happened.Detail;

    /// <summary>本庁 市民課、11月20日: who wrote a note, by unit, and when.</summary>
    public string? WrittenBy(TrendEvent happened) => happened.Note is not { } note ? null
        : note.WrittenInUnit is { } unit ? $"{Organization.LabelOf(Organization.Unit(unit), Figures.Today)}、{JapaneseDate.Era(DateOnly.FromDateTime(BusinessClock.ToTokyo(note.WrittenAt)))}"
        : "初期登録";

    internal IReadOnlyList<CsvColumn<TrendEvent>> Columns() =>
    [
        new("年度（西暦）", happened => happened.ToldIn.StartYear),
        new("年度（和暦）", happened => happened.ToldIn.EraLabel),
        new("始まった日", happened => happened.From),
        new("終わった日", happened => happened.To),
        new("種類", happened => happened.Kind.Label()),
        new("対象", PlaceOf),
        new("できごと", happened => happened.Text),
        new("説明", happened => happened.Detail),
        new("前後を比べられない", happened => happened.BreaksSeries ? "はい" : null),
        new("登録", WrittenBy),
    ];
}
