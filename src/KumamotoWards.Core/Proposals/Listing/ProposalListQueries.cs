using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Obligations;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>
/// Reads of the list of proposals, never more than the person may read. What is found without words is kept until a proposal
/// changes; see <see cref="ProposalMemo"/>.
/// </summary>
public sealed class ProposalListQueries(
    WardsDbContext db, ProposalReaderQueries readers, ObligationClocks clocks, CurrentVersions versions, ProposalMemos memos, BusinessClock clock)
{
    /// <summary>The most that a file holds.</summary>
    public const int FileLimit = 20_000;

    public async Task<Page<ProposalListItem>> SearchAsync(StaffSnapshot person, ProposalSearch search, CancellationToken cancellationToken = default)
    {
        var reader = await readers.OfAsync(person, cancellationToken);
        var counts = await CountsAsync(reader, search, cancellationToken);
        var page = Page.Within<ProposalListItem>(search.Page, ProposalSearch.PageSize, counts.Of(search.Tab, search.State));
        return page with { Items = page.Total == 0 ? [] : await ItemsAsync(reader, search with { Page = page.Number }, cancellationToken) };
    }

    /// <summary>How many there are in each state, and for each tab; the search's own tab and state do not narrow.</summary>
    public async Task<ProposalCounts> CountsAsync(StaffSnapshot person, ProposalSearch search, CancellationToken cancellationToken = default) =>
        await CountsAsync(await readers.OfAsync(person, cancellationToken), search, cancellationToken);

    /// <summary>How many wait for the person: once that is known it costs nothing but the data versions, so that every page can say it.</summary>
    public async Task<int> WaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var row = await versions.GetAsync(cancellationToken);
        var waiting = await memos.GetAsync(
            (nameof(WaitingAsync), person.StaffMemberId, row.Staff, row.Organization, clock.Today),
            async () => new WaitingCount((await CountsAsync(person, new ProposalSearch(), cancellationToken)).Of(ProposalTab.Mine)), cancellationToken);
        return waiting.Number;
    }

    /// <summary>All pages, in the order of the search.</summary>
    public async Task<IReadOnlyList<ProposalListItem>> ForFileAsync(StaffSnapshot person, ProposalSearch search, CancellationToken cancellationToken = default)
    {
        var matching = await MatchingAsync(cancellationToken);
        var found = matching.Of(await readers.OfAsync(person, cancellationToken), search).AsNoTracking();
        return await Items(ProposalMatching.Sorted(found, search.Order).Take(FileLimit)).ToListAsync(cancellationToken);
    }

    /// <summary>The first of each state, those due soonest first: the cards of a board.</summary>
    public async Task<IReadOnlyList<ProposalListItem>> FirstOfAsync(
        StaffSnapshot person, ProposalSearch search, IReadOnlyList<ProposalState> states, int each, CancellationToken cancellationToken = default)
    {
        var reader = await readers.OfAsync(person, cancellationToken);
        var found = new List<ProposalListItem>();
        foreach (var state in states) found.AddRange(await ItemsAsync(reader, search with { State = state, Tab = ProposalTab.All, Page = 1 }, cancellationToken, each));
        return found;
    }

    /// <summary>What waits for the person, due soonest first, but no more than that many.</summary>
    public async Task<IReadOnlyList<ProposalListItem>> MineAsync(StaffSnapshot person, int most, CancellationToken cancellationToken = default) =>
        await WaitingAsync(person, cancellationToken) == 0
            ? []
            : await ItemsAsync(await readers.OfAsync(person, cancellationToken), new ProposalSearch(Tab: ProposalTab.Mine), cancellationToken, most);

    /// <summary>What headquarters has let pass, the oldest date first.</summary>
    public async Task<IReadOnlyList<ProposalListItem>> LateAsync(StaffSnapshot person, int most, CancellationToken cancellationToken = default) =>
        await ItemsAsync(await readers.OfAsync(person, cancellationToken), new ProposalSearch(Tab: ProposalTab.Late), cancellationToken, most);

    public async Task<ProposalChoices> ChoicesAsync(CancellationToken cancellationToken = default) => await memos.GetAsync("choices", async () =>
    {
        var published = db.Proposals.Where(each => each.PublishedAt != null);
        var districts = await published.Where(each => each.SchoolDistrict != null).Select(each => new { each.WardId, each.SchoolDistrict }).Distinct().ToListAsync(cancellationToken);
        var years = await published.Where(each => each.FiscalYear != null).Select(each => each.FiscalYear!.Value).Distinct().OrderDescending().ToListAsync(cancellationToken);
        return new ProposalChoices([.. districts.Select(each => (each.WardId, each.SchoolDistrict!)).OrderBy(each => each.WardId).ThenBy(each => each.Item2, StringComparer.Ordinal)], years);
    }, cancellationToken);

    private async Task<ProposalCounts> CountsAsync(ProposalReader reader, ProposalSearch search, CancellationToken cancellationToken)
    {
        var whole = search with { Tab = ProposalTab.All, State = null, Order = ProposalOrder.Due, Page = 1 };
        return await KeptAsync(reader, whole, nameof(CountsAsync), async matching =>
        {
            var (late, waits) = (matching.IsLate, reader.Waits);
            var states = await matching.Whole(reader, whole).GroupBy(each => each.State)
                .Select(group => new StateCount(group.Key, group.Count(), group.AsQueryable().Count(late), group.AsQueryable().Count(waits)))
                .ToListAsync(cancellationToken);
            return new ProposalCounts(states);
        }, cancellationToken);
    }

    /// <summary>The ids are found first: what is sorted is then narrow.</summary>
    private Task<List<ProposalListItem>> ItemsAsync(ProposalReader reader, ProposalSearch search, CancellationToken cancellationToken, int size = ProposalSearch.PageSize) =>
        KeptAsync(reader, search, size, async matching =>
        {
            var ids = await ProposalMatching.Sorted(matching.Of(reader, search), search.Order)
                .Skip((search.Page - 1) * size).Take(size).Select(each => each.Id).ToListAsync(cancellationToken);
            var these = db.Proposals.AsNoTracking().Where(each => EF.Parameter(ids).Contains(each.Id));
            var items = await Items(these).ToDictionaryAsync(item => item.Id, cancellationToken);
            var mine = await these.Where(reader.Waits).Select(each => each.Id).ToListAsync(cancellationToken);
            return ids.ConvertAll(id => items[id] with { IsMine = mine.Contains(id) });
        }, cancellationToken);

    private IQueryable<ProposalListItem> Items(IQueryable<Proposal> proposals) => proposals.Select(each => new ProposalListItem(
        each.Id, each.FiscalYear, each.Sequence, each.Title, each.Kind, each.State, each.UnitId, each.WardId, each.SchoolDistrict, each.SectionId,
        each.SuggestedSectionId, each.SubmittedOn, each.DueOn, each.SuspendedOn, each.SuspendedDays, each.AnsweredOn,
        db.ProposalAnswers.Any(answer => answer.ProposalId == each.Id && answer.Reason != null),
        each.BudgetFiscalYear, each.AnsweredWithId, each.IsExceptional, each.IsSample, each.UpdatedAt));

    /// <summary>Words are different every time: what they find is not kept.</summary>
    private async Task<T> KeptAsync<T>(ProposalReader reader, ProposalSearch search, object what, Func<ProposalMatching, Task<T>> ask, CancellationToken cancellationToken) where T : class
    {
        var matching = await MatchingAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(search.Words)
            ? await memos.GetAsync((reader.Key, search, what, clock.Today), () => ask(matching), cancellationToken)
            : await ask(matching);
    }

    private async Task<ProposalMatching> MatchingAsync(CancellationToken cancellationToken) =>
        new(db, (await clocks.GetAsync(cancellationToken)).LateBefore(clock.Today));
}
