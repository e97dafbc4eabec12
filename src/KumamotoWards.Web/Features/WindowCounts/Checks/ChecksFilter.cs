using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Http.Extensions;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>The filters of the queue as the page understood them.</summary>
/// <param name="Ward">Null for all wards.</param>
/// <param name="Office">Null for all offices of the ward.</param>
/// <param name="State">Null for all states.</param>
/// <param name="Ignored">What could not be read, in sentences.</param>
public sealed record ChecksFilter(
    Ward? Ward, Office? Office, CheckRule? Rule, int? Priority, DateOnly? From, DateOnly? To, AlertState? State, int Page, IReadOnlyList<string> Ignored)
{
    public static ChecksFilter Read(ChecksQuery query, CountRules rules, StaffSnapshot person)
    {
        List<string> ignored = [];
        var (ward, office) = query.NamesNoPlace ? OwnPlace(rules, person) : Place(query, rules, ignored);
        var (from, to) = (Day(query.From, ignored), Day(query.To, ignored));
        if (from > to) ignored.Add("「はじめの日」が「終わりの日」より後です。日付を選び直してください。");
        return new ChecksFilter(
            ward, office, Known(query.Rule, CheckRules.Find(query.Rule), "規則", ignored), PriorityOf(query.Priority), from, to, StateOf(query.State),
            int.TryParse(query.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1, ignored);
    }

    public AlertSearch Search(CountRules rules) => new(
        Office is { } one ? [one.Id]
        : Ward is { } ward ? [.. rules.Directory.Offices.Where(office => office.PeriodAt(rules.Today).WardId == ward.Id).Select(office => office.Id)]
        : null,
        Rule?.Code, Priority, From, To, State, Page);

    /// <summary>The same narrowing as a query, so that a form and a file keep it.</summary>
    public string Query => new QueryBuilder(new (string Name, string? Value)[]
    {
        ("ward", Ward?.Slug ?? ""),
        ("office", Office?.Slug),
        ("rule", Rule?.Code),
        ("priority", Priority is { } priority ? $"{priority}" : null),
        ("from", From is { } from ? DailyAddress.Write(from) : null),
        ("to", To is { } to ? DailyAddress.Write(to) : null),
        ("state", AlertText.Slug(State)),
        ("page", Page > 1 ? $"{Page}" : null),
    }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value!))).ToString();

    private static (Ward?, Office?) OwnPlace(CountRules rules, StaffSnapshot person)
    {
        var followed = CheckAccess.FollowedBy(person, rules.Directory, rules.Today).ToList();
        if (followed.Count == 0) return (null, null);
        var ward = rules.Directory.Ward(followed[0].PeriodAt(rules.Today).WardId);
        return (ward, followed.Count == 1 ? followed[0] : null);
    }

    private static (Ward?, Office?) Place(ChecksQuery query, CountRules rules, List<string> ignored)
    {
        var office = Known(query.Office, rules.Directory.FindOffice(query.Office), "窓口", ignored);
        var ward = Known(query.Ward, rules.Directory.FindWard(query.Ward), "区", ignored);
        return office is null ? (ward, null) : (rules.Directory.Ward(office.PeriodAt(rules.Today).WardId), office);
    }

    private static T? Known<T>(string? typed, T? found, string what, List<string> ignored) where T : class
    {
        if (!string.IsNullOrEmpty(typed) && found is null) ignored.Add($"指定された{what}はありません。{what}を選び直してください。");
        return found;
    }

    private static DateOnly? Day(string? typed, List<string> ignored)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var date = DailyAddress.Read(typed.Trim());
        if (date is null) ignored.Add($"日付は 2026-11-20 の形で指定してください。");
        return date;
    }

    private static int? PriorityOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) && priority is >= 1 and <= 3 ? priority : null;

    private static AlertState? StateOf(string? typed) =>
        typed == ChecksQuery.All ? null : Enum.GetValues<AlertState>().Cast<AlertState?>().FirstOrDefault(state => AlertText.Slug(state) == typed) ?? AlertState.Open;
}
