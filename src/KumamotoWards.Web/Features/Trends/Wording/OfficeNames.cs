using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Names several offices at once, and what became of them.</summary>
public static class OfficeNames
{
    /// <summary>区役所 where all are of that kind, 窓口 otherwise.</summary>
    public static string Noun(IEnumerable<Office> offices, DateOnly on) =>
        offices.All(office => office.PeriodAt(on).Kind == OfficeKind.WardOffice) ? OfficeKind.WardOffice.Label() : "窓口";

    /// <summary>平成24年4月 拡充, or 平成24年3月末まで: what happened to the office within the span.</summary>
    public static IEnumerable<string> Notes(Office office, YearSpan span) => office.Changes
        .Where(change => span.From.FirstDay < change.EffectiveOn && change.EffectiveOn <= span.To.LastDay)
        .OrderBy(change => change.EffectiveOn)
        .Select(Note);

    private static string Note(OfficeChange change) => change.Kind == OfficeChangeKind.Closed
        ? $"{Month(change.EffectiveOn.AddDays(-1))}末まで"
        : $"{Month(change.EffectiveOn)} {change.Kind.Label()}";

    internal static string Month(DateOnly date) => Core.Calendar.JapaneseDate.YearMonth(date);
}
