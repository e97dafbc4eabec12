using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>Odd counts that wait for a reason: of the own office, for a section of a ward office of all its ward.</summary>
public sealed class CheckTasks(AlertQueries alerts, CountRulesQueries rulesQueries) : IHomeTasks
{
    private const int NamedDays = 3;

    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var offices = CheckAccess.FollowedBy(person, rules.Directory, rules.Today).Select(office => office.Id).ToList();
        if (offices.Count == 0) return [];
        var open = await alerts.SearchAsync(person, new AlertSearch(offices), cancellationToken);
        return open.Total == 0 ? [] : [Task(open.Total, [.. open.Items.Select(alert => AlertRow.Of(alert, rules, canAnswer: true))])];
    }

    /// <summary>3件　11月10日・12日・17日　大江出張所　住民異動ほか.</summary>
    private static HomeTask Task(int total, List<AlertRow> rows)
    {
        var days = rows.Select(row => row.Data.Date).Distinct().Order().ToList();
        var named = string.Join("・", days.Take(NamedDays).Select(JapaneseDate.Short)) + (days.Count > NamedDays ? "ほか" : "");
        var (first, several) = (rows[0], rows.Select(row => (row.OfficeName, row.What)).Distinct().Count() > 1);
        return new HomeTask(
            first.Data.Priority == 1 ? "attention" : "", "warning", "平年と大きく違う数に理由がありません",
            $"{total:N0}件　{named}　{first.OfficeName}　{first.What}{(several ? "ほか" : "")}",
            $"最も古い日は {JapaneseDate.Short(days[0])}", "理由を書く", ChecksPage.Path);
    }
}
