using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Features.WindowCounts.Recording;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>A page of the history with the filters that made it.</summary>
public sealed record HistoryPage(HistoryFilter Filter, CountRules Rules, IReadOnlyList<SelectListItem> Offices, Page<CountHistoryLine> Page, bool IsSample)
{
    public IEnumerable<SelectListItem> Items =>
        Rules.Catalog.Items.Select(item => new SelectListItem(item.Name, item.Slug, item.Id == Filter.Item?.Id));

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<CountLineKind>().Select(kind => new SelectListItem(kind.Way(), HistoryFilter.Slug(kind), kind == Filter.Kind));

    public string OfficeName(CountHistoryLine line) => Rules.Directory.Office(line.OfficeId).PeriodAt(line.Start).Name;

    public CountItem ItemOf(CountHistoryLine line) => Rules.Catalog.Item(line.CountItemId);

    /// <summary>How the month of one office and item is recorded (of a longer time, its fiscal year); null for several of them.</summary>
    public string? Recording => Filter is not { Office: { } office, Item: { } item } || FiscalYear.Of(Filter.From) != FiscalYear.Of(Filter.To) ? null
        : RecordingAddress.Of(office, item, FiscalYear.Of(Filter.From), Filter.From.Month == Filter.To.Month ? Filter.From : null);

    /// <summary>What the one cell shows now, as a sentence; null where the filters leave more than one.</summary>
    public string? CellSentence => Filter is not { IsOneCell: true, Person: null, Kind: null, SinceApproval: false } ? null
        : $"{Filter.Office!.PeriodAt(Filter.From).Name}の{JapaneseDate.Era(Filter.From)}（{JapaneseDate.Weekday(Filter.From)}）、{Filter.Item!.Name}は "
            + (Page.Items.Count == 0 || Page.Number > 1 ? "まだ入力されていません。" : Page.Items[0].After is { } now ? $"{Figures.Count(now)}{Filter.Item.Unit.Word()}です。" : "空欄に戻されています。");

    /// <summary>— for a blank, as in 「— → 124」.</summary>
    public static string Words(int? state) => state is { } number ? Figures.Count(number) : "空欄";

    /// <summary>11月20日（金）, 令和8年10月 or 平成25年度（2013年度）.</summary>
    public static string PeriodWords(CountHistoryLine line) => line.Period switch
    {
        CountPeriod.Day => $"{JapaneseDate.EraYear(line.Start)}{JapaneseDate.Short(line.Start)}",
        CountPeriod.Month => JapaneseDate.YearMonth(line.Start),
        CountPeriod.Year => FiscalYear.Of(line.Start).Label,
    };

    /// <summary>2026年11月20日 17:02 in Tokyo.</summary>
    public static string At(DateTime utc) => $"{JapaneseDate.Western(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";
}
