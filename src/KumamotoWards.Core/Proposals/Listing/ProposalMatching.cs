using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Writing;

namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>The filters of a search in SQL.</summary>
/// <param name="lateBefore">What was due before that day is late.</param>
internal sealed partial class ProposalMatching(WardsDbContext db, DateOnly lateBefore)
{
    /// <summary>All but tab and state: what is counted by state.</summary>
    public IQueryable<Proposal> Whole(ProposalReader reader, ProposalSearch search)
    {
        var found = reader.Access.Readable(db.Proposals);
        if (search.WardId is { } ward) found = found.Where(each => each.WardId == ward);
        if (search.SchoolDistrict is { } district) found = found.Where(each => each.SchoolDistrict == district);
        if (search.SectionId is { } section) found = found.Where(each => each.SectionId == section || (each.SectionId == null && each.State == ProposalState.Submitted && each.SuggestedSectionId == section));
        if (search.Kind is { } kind) found = found.Where(each => each.Kind == kind);
        if (search.FiscalYear is { } year) found = found.Where(each => each.FiscalYear == year);
        if (search.Owed) found = found.Where(each => each.DueOn != null);
        return Saying(found, SearchWords.Of(search.Words));
    }

    public IQueryable<Proposal> Of(ProposalReader reader, ProposalSearch search)
    {
        var found = Whole(reader, search);
        if (search.State is { } state) found = found.Where(each => each.State == state);
        var states = search.Tab.States();
        return search.Tab switch
        {
            ProposalTab.All => found,
            ProposalTab.Mine => found.Where(reader.Waits),
            ProposalTab.Late => found.Where(IsLate),
            ProposalTab.Open or ProposalTab.Adopted or ProposalTab.Answered => found.Where(each => states.Contains(each.State)),
        };
    }

    /// <summary>As <see cref="Obligations.ObligationState.IsLate"/>: a clock that stands was late, or is not.</summary>
    public Expression<Func<Proposal, bool>> IsLate { get; } =
        each => each.DueOn < lateBefore && (each.SuspendedOn == null || each.DueOn < each.SuspendedOn);

    public static IOrderedQueryable<Proposal> Sorted(IQueryable<Proposal> proposals, ProposalOrder order) => order switch
    {
        // A clock that stands presses nobody at headquarters.
        ProposalOrder.Due => proposals.OrderBy(each => each.DueOn == null ? 2 : each.SuspendedOn != null ? 1 : 0).ThenBy(each => each.DueOn).ThenByDescending(each => each.Id),
        ProposalOrder.Newest => proposals.OrderBy(each => each.SubmittedOn != null).ThenByDescending(each => each.SubmittedOn).ThenByDescending(each => each.Id),
        ProposalOrder.Number => proposals.OrderBy(each => each.Sequence == null).ThenBy(each => each.FiscalYear).ThenBy(each => each.Sequence).ThenBy(each => each.Id),
    };

    private IQueryable<Proposal> Saying(IQueryable<Proposal> proposals, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return proposals;
        var texts = proposals.Join(db.ProposalSearchTexts, proposal => proposal.Id, text => text.ProposalId, (proposal, text) => new { Proposal = proposal, text.Text });
        foreach (var word in words)
        {
            var (year, sequence) = NumberIn(word);
            texts = sequence is null
                ? texts.Where(each => each.Text.Contains(word))
                : texts.Where(each => each.Text.Contains(word) || (each.Proposal.Sequence == sequence && (year == null || each.Proposal.FiscalYear == year)));
        }
        return texts.Select(each => each.Proposal);
    }

    /// <summary>令8-31, 令和8-31, R8-31, 2026-31, 8-31 of this era; 31 of any year.</summary>
    /// <param name="word">As <see cref="SearchWords"/> writes it.</param>
    private (int? Year, int? Sequence) NumberIn(string word)
    {
        var match = Number().Match(word);
        if (!match.Success) return default;
        var sequence = int.Parse(match.Groups["sequence"].Value, CultureInfo.InvariantCulture);
        if (!match.Groups["year"].Success) return (null, sequence);
        var written = match.Groups["year"].Value;
        var era = written.Length <= 2 && written.All(char.IsAsciiDigit) ? new FiscalYear(lateBefore.Year).AxisLabel[..1] : "";
        return FiscalYear.TryParse(era + written, out var year) ? (year.StartYear, sequence) : default;
    }

    // A hyphen of any length, and ー, which the Japanese keyboard gives for it.
    [GeneratedRegex(@"^((?<year>\w{1,4}?)[-ー‐‑–—―−])?(?<sequence>[0-9]{1,6})$")]
    private static partial Regex Number();
}
