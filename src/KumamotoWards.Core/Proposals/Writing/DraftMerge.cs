namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>
/// Two people, or two tabs, on one draft: what each of them changed is kept, and what both changed differently is left to
/// the person. Nothing is overwritten silently.
/// </summary>
/// <param name="Content">What can be saved: in a conflict the stored value stays.</param>
/// <param name="Conflicts">Both have changed it, to different values.</param>
/// <param name="Theirs">Somebody else has changed it, this person has not: it is news to the page.</param>
public sealed record DraftMerge(ProposalContent Content, IReadOnlyList<DraftField> Conflicts, IReadOnlyList<DraftField> Theirs)
{
    /// <param name="seen">What the page showed when it was opened.</param>
    /// <param name="left">Names of the fields of <paramref name="typed"/> that do not count.</param>
    public static DraftMerge Of(ProposalContent stored, ProposalContent typed, DraftMarks seen, IReadOnlySet<string> left)
    {
        var content = stored;
        List<DraftField> conflicts = [], theirs = [];
        foreach (var field in DraftField.All.Where(field => !left.Contains(field.Name) && !field.IsSame(stored, typed)))
        {
            if (seen.Is(field, typed)) theirs.Add(field);
            else if (seen.Is(field, stored)) content = field.Copy(content, typed);
            else conflicts.Add(field);
        }
        return new DraftMerge(content, conflicts, theirs);
    }
}
