using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>What waits for an administrator: people who can do nothing, months that nobody can approve, transfers to come.</summary>
public sealed class AdministrationTasks(AdministrationQueries administration, ApprovingSections sections, BusinessClock clock) : IHomeTasks
{
    private const int Named = 3;

    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        if (!person.Has(Permission.ManageStaff)) return [];
        return [.. Tasks(await administration.StateAsync(cancellationToken), await sections.WithoutApproverAsync(cancellationToken))];
    }

    private IEnumerable<HomeTask> Tasks(AdministrationState state, IReadOnlyList<string> withoutApprover)
    {
        if (state.WithoutUnit is [var first, ..] people)
            yield return new HomeTask(
                "attention", "warning", $"今日の所属がない職員が {people.Count}人います", Some(people.Select(each => each.Name)), "読むことしかできません", "配属を登録する", StaffAddress.Of(first.StaffNumber));
        if (state.LockedOut > 0)
            yield return new HomeTask(
                "attention", "warning", $"ロック中のアカウントが {state.LockedOut}件あります", "続けてパスワードを間違えました", "本人に確かめてから", "解除する", $"/admin/staff?status={AccountStatus.LockedOut}");
        if (withoutApprover.Count > 0)
            yield return new HomeTask(
                "attention", "warning", $"決裁者のいない担当課が {withoutApprover.Count}か所あります", Some(withoutApprover), "区の月を承認できません", "決裁者を登録する", "/admin/staff");
        if (state.NextBegins is { } next)
            yield return new HomeTask(
                "", "info", $"これからの異動が {state.Ahead}件登録されています", $"次は {JapaneseDate.Short(next)}の 0:00 から", $"あと {next.DayNumber - clock.Today.DayNumber}日", "確かめる", "/admin/staff");
    }

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join("、", all.Take(Named)) + (all.Count > Named ? " ほか" : "");
    }
}
