using System.Globalization;
using System.Text.Json;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>The filters of the history as the page understood them.</summary>
/// <param name="Office">Null for all offices.</param>
public sealed record HistoryFilter(Office? Office, CountItem? Item, DateOnly From, DateOnly To, string? Person, CountLineKind? Kind, bool SinceApproval, int Page)
{
    /// <summary>How far back the page looks unless told otherwise, in days.</summary>
    private const int UsualDays = 31;

    private const int PersonMaxLength = 60;

    /// <summary>All offices together are read a year at most; one office as far as there is anything.</summary>
    private const int LongestSpanOfAll = 366;

    private static readonly DateOnly Earliest = new(1989, 4, 1);

    /// <summary>One cell: an office's item on a day.</summary>
    public bool IsOneCell => Office is not null && Item is not null && From == To;

    /// <param name="own">The office the reader sees first; null for all.</param>
    /// <param name="errors">What cannot be read gets its sentence here, and the usual value.</param>
    public static HistoryFilter Read(HistoryQuery query, CountRules rules, Office? own, ModelStateDictionary errors)
    {
        var office = query.Office switch
        {
            null or "" => own,
            HistoryQuery.AllOffices => null,
            var slug => rules.Directory.FindOffice(slug) ?? Wrong(errors, nameof(query.Office), "指定された窓口はありません。窓口を選び直してください。", own),
        };
        var item = string.IsNullOrEmpty(query.Item) ? null
            : rules.Catalog.FindItem(query.Item) ?? Wrong<CountItem>(errors, nameof(query.Item), "指定された件数区分はありません。件数区分を選び直してください。", null);
        var (from, to) = Span(query, rules.Today, office is null, errors);
        var person = query.Person?.Trim() is { Length: > 0 and <= PersonMaxLength } text ? text : null;
        if (query.Person?.Trim().Length > PersonMaxLength) errors.AddModelError(nameof(query.Person), $"氏名は {PersonMaxLength}文字以内で入力してください。");
        return new HistoryFilter(office, item, from, to, person, KindOf(query.Kind, errors), query.Since == HistoryQuery.SinceApproval, PageOf(query.Page));
    }

    public CountHistorySearch Search(OrganizationDirectory directory) => new(
        Office is { } one ? [one.Id] : [.. directory.Offices.Select(office => office.Id)], From, To, Item?.Id, Person, Kind, SinceApproval, Page);

    /// <summary>The same narrowing for the address of its CSV.</summary>
    public IDictionary<string, string> Address => new (string Name, string? Value)[]
        {
            ("office", Office?.Slug ?? HistoryQuery.AllOffices),
            ("item", Item?.Slug),
            ("from", DailyAddress.Write(From)),
            ("to", DailyAddress.Write(To)),
            ("person", Person),
            ("kind", Kind is { } kind ? Slug(kind) : null),
            ("since", SinceApproval ? HistoryQuery.SinceApproval : null),
        }
        .Where(part => part.Value is not null)
        .ToDictionary(part => part.Name, part => part.Value!);

    public static string Slug(CountLineKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static (DateOnly From, DateOnly To) Span(HistoryQuery query, DateOnly today, bool ofAll, ModelStateDictionary errors)
    {
        if (!string.IsNullOrEmpty(query.Date) && Day(query.Date, nameof(query.Date), errors) is { } day) return (day, day);
        var to = Day(query.To, nameof(query.To), errors) ?? today;
        var from = Day(query.From, nameof(query.From), errors) ?? to.AddDays(-UsualDays);
        if (from > to)
            return Wrong(errors, nameof(query.From), "「はじめの日」は「終わりの日」以前にしてください。", (to.AddDays(-UsualDays), to));
        return ofAll && to.DayNumber - from.DayNumber > LongestSpanOfAll
            ? Wrong(errors, nameof(query.From), "すべての窓口を見るときは、期間を 1年以内にしてください。", (to.AddDays(-LongestSpanOfAll), to))
            : (from, to);
    }

    private static DateOnly? Day(string? text, string field, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DailyAddress.Read(text.Trim()) is { } date && date >= Earliest && date.Year < 2200) return date;
        errors.AddModelError(field, $"{JapaneseDate.Western(Earliest)}以降の日付を、2026-11-20 の形で指定してください。");
        return null;
    }

    private static CountLineKind? KindOf(string? slug, ModelStateDictionary errors)
    {
        if (string.IsNullOrEmpty(slug)) return null;
        var kind = Enum.GetValues<CountLineKind>().Cast<CountLineKind?>().FirstOrDefault(kind => Slug(kind!.Value) == slug);
        if (kind is null) errors.AddModelError(nameof(HistoryQuery.Kind), "指定された方法はありません。方法を選び直してください。");
        return kind;
    }

    private static int PageOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    private static T? Wrong<T>(ModelStateDictionary errors, string field, string message, T? instead)
    {
        errors.AddModelError(field, message);
        return instead;
    }
}
