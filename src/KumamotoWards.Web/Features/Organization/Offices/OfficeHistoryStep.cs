using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>A day in the life of an office on which something began or changed.</summary>
/// <param name="From">Null is before anything recorded.</param>
/// <param name="Period">What the office is from then on; null where nothing of that changed, or where it ended.</param>
/// <param name="Changes">What happened on the day.</param>
public sealed record OfficeHistoryStep(DateOnly? From, OfficePeriod? Period, IReadOnlyList<OfficeChange> Changes)
{
    public bool BreaksSeries => Changes.Any(change => change.BreaksSeries);

    /// <summary>平成24年（2012年）4月1日 拡充; an end is told by the last day.</summary>
    public string When => string.Join("、", Changes.Select(Words).DefaultIfEmpty(From is { } from ? JapaneseDate.Full(from) : "記録の初めから"));

    public IEnumerable<string> Notes => Changes.Select(change => change.Note).Append(Period?.Note).OfType<string>().Distinct();

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<OfficeHistoryStep> Of(Office office) =>
        [.. office.Periods.Select(period => period.ValidFrom)
            .Concat(office.Changes.Select(change => (DateOnly?)change.EffectiveOn))
            .Distinct()
            .OrderBy(date => date ?? DateOnly.MinValue)
            .Select(date => new OfficeHistoryStep(
                date,
                office.Periods.FirstOrDefault(period => period.ValidFrom == date),
                [.. office.Changes.Where(change => change.EffectiveOn == date)]))];

    private static string Words(OfficeChange change) => change.Kind == OfficeChangeKind.Closed
        ? $"{JapaneseDate.Full(change.EffectiveOn.AddDays(-1))}で終了"
        : $"{JapaneseDate.Full(change.EffectiveOn)} {change.Kind.Label()}";
}
