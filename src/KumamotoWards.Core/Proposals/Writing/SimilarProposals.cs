using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>An earlier proposal about much the same.</summary>
/// <param name="AnsweredOn">Business date; null while it is not answered.</param>
/// <param name="Reason">Of the last answer.</param>
public sealed record SimilarProposal(
    int Id, ProposalNumber? Number, string Title, ProposalState State, int UnitId, DateOnly? SubmittedOn, DateOnly? AnsweredOn, string? Reason);

/// <summary>
/// Earlier published proposals that say nearly the same, with what became of them: whoever writes need not ask twice, and
/// learns why it was declined. Everybody may read them.
/// </summary>
public sealed class SimilarProposals(WardsDbContext db, CurrentVersions versions, SimilarityIndex index)
{
    public const int Most = 5;

    /// <summary>Found with proposals of wards: below it only everyday words are shared.</summary>
    private const double Least = 0.3;

    /// <summary>Fewer letters say nothing yet.</summary>
    private const int ShortestText = 4;

    /// <summary>What it is about stands at the beginning.</summary>
    private const int ProblemRead = 800;

    /// <summary>Another process may still commit what it stamped earlier.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <param name="exceptId">The proposal that is written.</param>
    public async Task<IReadOnlyList<SimilarProposal>> FindAsync(ProposalContent content, int? exceptId, CancellationToken cancellationToken = default)
    {
        var text = TextOf(content.Title, content.Problem);
        if (SearchWords.Normalize(text).Length < ShortestText) return [];
        await RefreshAsync(cancellationToken);
        var found = index.Find(text, Most + 1, Least).Where(each => each.Id != exceptId).Take(Most).Select(each => each.Id).ToList();
        return found.Count == 0 ? [] : await ReadAsync(found, cancellationToken);
    }

    private async Task<IReadOnlyList<SimilarProposal>> ReadAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Proposals.AsNoTracking().Where(each => ids.Contains(each.Id))
            .Select(each => new
            {
                each.Id,
                each.FiscalYear,
                each.Sequence,
                each.Title,
                each.State,
                each.UnitId,
                each.SubmittedOn,
                each.AnsweredOn,
                Reason = db.ProposalAnswers.Where(answer => answer.ProposalId == each.Id).OrderByDescending(answer => answer.Id).Select(answer => answer.Reason).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => new SimilarProposal(
                row.Id, ProposalNumber.Of(row.FiscalYear, row.Sequence),
                row.Title, row.State, row.UnitId, row.SubmittedOn, row.AnsweredOn, row.Reason)),
        ];
    }

    /// <summary>
    /// Drafts are saved every few seconds and renew the version too: only what was published or rewritten since is read
    /// again. Nothing published is ever taken away.
    /// </summary>
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var version = (await versions.GetAsync(cancellationToken)).Proposals;
        var known = index.State;
        if (known.Version == version) return;
        var since = known.Through == DateTime.MinValue ? DateTime.MinValue : known.Through - Overlap;
        var changed = await db.Proposals.AsNoTracking()
            .Where(each => each.PublishedAt != null && (each.Id > known.LastId || each.UpdatedAt >= since))
            .Select(each => new { each.Id, each.Title, each.Problem, each.UpdatedAt })
            .ToListAsync(cancellationToken);
        foreach (var each in changed) index.Put(each.Id, TextOf(each.Title, each.Problem));
        index.State = new SimilarityState(
            version,
            Math.Max(known.LastId, changed.Select(each => each.Id).DefaultIfEmpty().Max()),
            changed.Select(each => each.UpdatedAt).Append(known.Through).Max());
    }

    private static string TextOf(string title, string problem) => $"{title}\n{(problem.Length > ProblemRead ? problem[..ProblemRead] : problem)}";
}
