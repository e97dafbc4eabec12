using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>Puts held taps on the home page of those who decide about them.</summary>
public sealed class HeldTasks(HeldTallyQueries held) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        if (!person.Has(Permission.EnterCounts)) return [];
        var waiting = await held.WaitingAsync(person, cancellationToken);
        // What has been asked for waits for others.
        var mine = waiting.Where(group => group.Actions.Count > 0 && group.RequestedAt is null).ToList();
        return [.. mine.Count > 0 ? [Decide(mine)] : Array.Empty<HomeTask>(), .. waiting.Where(group => group is { IsOwnSubmission: true, RequestedAt: not null }).DistinctBy(HeldWords.ClosingOf).Select(Withdraw)];
    }

    private static HomeTask Decide(List<HeldTallyGroup> mine)
    {
        var (first, taps) = (mine[0], mine.Sum(group => group.Taps.Count));
        var text = $"{first.Office.PeriodAt(first.Date).Name}　{JapaneseDate.Short(first.Date)}　{first.Item.Name}{(mine.Count > 1 ? " ほか" : "")}";
        return new HomeTask("attention", "warning", $"保留中のタップ集計が {taps}件あります", text, "数えるか、数えないかを決めるまで合計に入りません", "決める", TallyAddress.Held);
    }

    private static HomeTask Withdraw(HeldTallyGroup group) => new(
        "attention", "return", $"{JapaneseDate.Month(group.Date)}分の引戻しを依頼されています", $"{group.Office.PeriodAt(group.Date).Name}　保留中のタップ集計があります", "提出した本人が引き戻せます", "月の締めを開く", HeldWords.ClosingOf(group));
}
