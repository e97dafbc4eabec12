using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>A rule with how often it fired at an office.</summary>
/// <param name="Off">Null while it is on.</param>
public sealed record RuleOfOffice(CheckRule Rule, Office Office, OfficePeriod Period, RuleFigures? Figures, RuleOff? Off)
{
    public int Fired => Figures?.Fired ?? 0;
    public int Answered => Figures?.Answered ?? 0;
    public int Open => Figures?.Open ?? 0;
    public int Settled => Figures?.Settled ?? 0;
}

/// <summary>確認の規則: all rules at all offices that are open today.</summary>
public sealed record RulesPage(IReadOnlyList<RuleOfOffice> Rows)
{
    public const string Path = ChecksPage.Path + "/rules";

    public IEnumerable<IGrouping<CheckRule, RuleOfOffice>> Rules => Rows.GroupBy(row => row.Rule);

    public static RulesPage Of(CountRules rules, IReadOnlyList<RuleFigures> figures, IReadOnlyList<RuleOff> off)
    {
        var rows =
            from rule in CheckRules.All
            from office in rules.Directory.Offices
            where office.IsOpenOn(rules.Today) && rules.Catalog.TakenBy(office.Id, rules.Today).Any()
            select new RuleOfOffice(
                rule, office, office.PeriodAt(rules.Today),
                figures.FirstOrDefault(each => each.Rule == rule.Code && each.OfficeId == office.Id),
                off.FirstOrDefault(each => each.Rule == rule.Code && each.OfficeId == office.Id));
        return new RulesPage([.. rows]);
    }
}

/// <summary>One rule at every office.</summary>
/// <param name="Offices">Those at which this person may switch it.</param>
public sealed record RulePage(CheckRule Rule, IReadOnlyList<RuleOfOffice> Rows, IReadOnlyList<SelectListItem> Offices, SwitchForm Form)
{
    public string Address => $"{RulesPage.Path}/{Rule.Code}";
}
