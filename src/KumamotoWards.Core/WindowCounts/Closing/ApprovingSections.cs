using KumamotoWards.Core.Accounts.Deputies;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>担当課 of the wards: whose 決裁者 approves the months.</summary>
public sealed class ApprovingSections(CountRulesQueries rulesQueries, DeputyQueries deputies)
{
    /// <returns>Those that have no 決裁者 today, as people say them: their wards' months cannot be approved.</returns>
    public async Task<IReadOnlyList<string>> WithoutApproverAsync(CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var month = new DateOnly(rules.Today.Year, rules.Today.Month, 1);
        var sections = rules.Directory.Offices
            .Where(office => MonthUnits.IsOwed(rules, office, month))
            .Select(office => MonthUnits.Of(rules, office, month).ApprovesId).OfType<int>().Distinct().ToList();
        var powers = await deputies.PowersAsync(sections, cancellationToken);
        return [.. sections.Where(section => powers.ApproverOf(section) is null).Select(section => rules.Directory.LabelOf(rules.Directory.Unit(section), rules.Today))];
    }
}
