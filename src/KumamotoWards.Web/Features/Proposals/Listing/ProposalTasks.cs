using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>自分の番 on the home page: what is asked of the person, each kind of it in one line, the most urgent first.</summary>
public sealed class ProposalTasks(ProposalListQueries queries, ProposalRowBuilder rowBuilder) : IHomeTasks
{
    /// <summary>More than anybody has to do; the list has them all.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        var items = await queries.MineAsync(person, Most, cancellationToken);
        if (items.Count == 0) return [];
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        return [.. new ProposalTaskText(person).Of([.. items.Select(rows.Of)])];
    }
}

/// <summary>Words the tasks of proposals.</summary>
internal sealed class ProposalTaskText(StaffSnapshot person)
{
    private const int NamedProposals = 2;

    /// <summary>Business days before a promised date at which it begins to be work for today.</summary>
    private const int AheadOfDeferral = 20;

    public IEnumerable<HomeTask> Of(IReadOnlyList<ProposalRow> rows) =>
    [
        .. Several(rows.Where(row => row.Item.State == ProposalState.WardReview), "check", "提案の区内確認を待っています", "確かめる", decides: true),
        .. Several(rows.Where(row => IsOwn(row) && row.Item.State == ProposalState.Submitted), "arrow-right", "提案の受付を待っています", "受け付ける"),
        .. Several(rows.Where(IsToAnswer), "message", "提案への回答を待っています", "回答する", decides: true),
        .. rows.Where(row => row.Item.State == ProposalState.Returned).Select(row => Single(row, "returned", "return", "提案が差し戻されました", "直して出し直す")),
        .. rows.Where(IsAsked).Select(row => Single(row, "attention", "message", "本庁から質問が届いています", "質問に答える")),
        .. Several(rows.Where(row => !IsOwn(row) && !IsAsked(row) && IsAtHeadquarters(row)), "message", "合議の意見を求められています", "意見を書く"),
        .. Several(rows.Where(row => row.Item.State is ProposalState.Adopted or ProposalState.PartiallyAdopted), "arrow-right", "採択した提案の実施を始められます", "確かめる"),
    ];

    /// <summary>The own section's to act on; else an opinion is asked.</summary>
    private bool IsOwn(ProposalRow row) => row.Item.State == ProposalState.Submitted || person.IsIn(row.Item.SectionId);

    private static bool IsAtHeadquarters(ProposalRow row) => row.Item.State is ProposalState.Accepted or ProposalState.UnderReview or ProposalState.Deferred;

    /// <summary>The proposer is asked, and it is the person's unit.</summary>
    private bool IsAsked(ProposalRow row) => row.Item.SuspendedOn is not null && person.IsIn(row.Item.UnitId);

    private bool IsToAnswer(ProposalRow row) => IsOwn(row) && IsAtHeadquarters(row) && row.Item.SuspendedOn is null
        && (row.Item.State != ProposalState.Deferred || row.Obligation.DaysLeft <= AheadOfDeferral);

    /// <param name="decides">Who decides sees their number large.</param>
    private IEnumerable<HomeTask> Several(IEnumerable<ProposalRow> those, string icon, string title, string action, bool decides = false)
    {
        var rows = those.ToList();
        if (rows.Count == 0) yield break;
        var late = rows.Count(row => row.Obligation.IsLate);
        var text = string.Join("　", rows.Take(NamedProposals).Select(row => $"「{row.Title}」{row.From}")) + (rows.Count > NamedProposals ? $"　ほか {rows.Count - NamedProposals}件" : "");
        var isCounted = decides && person.IsApprover;
        yield return new HomeTask(
            late > 0 ? "late" : "", icon, isCounted ? title : $"{title}（{rows.Count}件）", text, Due(rows, late), action,
            rows.Count == 1 ? rows[0].Href : AddressOf(rows), isCounted ? rows.Count : null, late > 0);
    }

    private static string AddressOf(List<ProposalRow> rows) =>
        $"{ListingFilter.Path}?tab={ProposalTab.Mine.Slug()}" + (rows.Select(row => row.Item.State).Distinct().ToList() is [var state] ? $"&state={state.Slug()}" : "");

    private static HomeTask Single(ProposalRow row, string tone, string icon, string title, string action) =>
        new(tone, icon, title, $"「{row.Title}」　{row.Number}".TrimEnd('　'), row.Dates.What, action, row.Href);

    private static string Due(List<ProposalRow> rows, int late)
    {
        var first = rows.Find(row => row.Obligation.DueOn is not null);
        return first is null ? rows[0].Dates.What
            : late > 0 ? $"{late}件が期限を過ぎています。最も古いものは {first.Dates.Note}"
            : $"{first.Dates.What}まで　{first.Dates.Note}";
    }
}
