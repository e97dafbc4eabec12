using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>The units that bring an office's month on its way.</summary>
/// <param name="SubmitsId">Submits it: a branch itself; of a ward office its lead section.</param>
/// <param name="ApprovesId">The lead section of the ward office, whose 決裁者 approves; null where the ward has none.</param>
/// <param name="Responsible">Every unit that is responsible for an item of the office in that month.</param>
public sealed record MonthUnits(bool IsWardOffice, int? SubmitsId, int? ApprovesId, IReadOnlySet<int> Responsible)
{
    public static MonthUnits Of(CountRules rules, Office office, DateOnly month)
    {
        var period = office.PeriodAt(month);
        var isWardOffice = period.Kind == OfficeKind.WardOffice;
        var wardOffice = isWardOffice ? office : WardOffice(rules, period.WardId, month);
        return new MonthUnits(
            isWardOffice,
            LeadUnit(rules, office, month),
            wardOffice is null ? null : LeadUnit(rules, wardOffice, month),
            Items(rules, office, month).Select(item => item.ResponsibleUnitId!.Value).ToHashSet());
    }

    /// <summary>The office was open in the month and owed counts of it, by units that can write them.</summary>
    public static bool IsOwed(CountRules rules, Office office, DateOnly month) => Items(rules, office, month).Any();

    public IEnumerable<int> All => Responsible.Append(SubmitsId ?? 0).Append(ApprovesId ?? 0).Where(id => id > 0).Distinct();

    /// <summary>The ward's office on the first of the month: kinds and wards change on no other day.</summary>
    private static Office? WardOffice(CountRules rules, int wardId, DateOnly month) => rules.Directory.Offices.FirstOrDefault(
        office => office.IsOpenOn(month) && office.PeriodAt(month) is { Kind: OfficeKind.WardOffice } period && period.WardId == wardId);

    /// <summary>担当課: the unit that is responsible for most of the office's items; of two the first in order.</summary>
    private static int? LeadUnit(CountRules rules, Office office, DateOnly month) => Items(rules, office, month)
        .GroupBy(item => item.ResponsibleUnitId!.Value)
        .OrderByDescending(unit => unit.Count()).ThenBy(unit => rules.Directory.Unit(unit.Key).DisplayOrder)
        .Select(unit => (int?)unit.Key).FirstOrDefault();

    private static IEnumerable<OfficeCountItem> Items(CountRules rules, Office office, DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return rules.Catalog.EverTakenBy(office.Id).Where(item =>
            item.ResponsibleUnitId is not null && ((office.IsOpenOn(month) && item.Covers(month)) || (office.IsOpenOn(last) && item.Covers(last))));
    }
}
