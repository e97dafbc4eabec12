using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>A field that two people changed.</summary>
/// <param name="Stored">What was saved first, in words.</param>
/// <param name="Mine">What this person typed, in words.</param>
/// <param name="Typed">The same as the form sends it.</param>
/// <param name="StoredBy">井手 浩　17:04; blank where it is not known.</param>
public sealed record DraftConflictRow(DraftField Field, string Stored, string Mine, string Typed, string StoredBy, string? Keep);

/// <summary>どちらの内容を残しますか.</summary>
/// <param name="Seen">Marks of what this page shows as saved first.</param>
public sealed record DraftConflictPage(Proposal Proposal, string Seen, string Me, IReadOnlyList<DraftConflictRow> Rows);

/// <summary>Puts together the page that shows both texts of a field.</summary>
public sealed class DraftConflicts(DraftChanges changes, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    public async Task<DraftConflictPage> PageAsync(Proposal proposal, DraftForm form, IEnumerable<DraftField> fields, CancellationToken cancellationToken)
    {
        var last = await changes.WhoWroteAsync(proposal.Id, cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        var (stored, typed, texts) = (proposal.Content, form.Content(), form.Texts().ToDictionary(each => each.Field, each => each.Text));
        return new DraftConflictPage(proposal, DraftMarks.Of(stored).ToString(), current.Person.Name,
        [
            .. fields.Select(field => new DraftConflictRow(
                field, Words(field, stored, directory), Words(field, typed, directory), texts[field.Name] ?? "",
                last.TryGetValue(field.Name, out var change) ? $"{change.By}　{WritingPage.When(change.At, clock.Today)}" : "",
                (form as DraftConflictForm)?.Keep.GetValueOrDefault(field.Name))),
        ]);
    }

    private static string Words(DraftField field, ProposalContent content, OrganizationDirectory directory) => field.Name switch
    {
        nameof(content.Kind) => content.Kind?.Label(),
        nameof(content.Cost) => content.Cost is { } yen ? $"{yen.ToString("N0", CultureInfo.InvariantCulture)}円" : null,
        nameof(content.WantedFiscalYear) => content.WantedFiscalYear is { } year ? new FiscalYear(year).Label : null,
        nameof(content.SuggestedSectionId) => directory.Units.FirstOrDefault(unit => unit.Id == content.SuggestedSectionId)?.Name,
        _ => field.Read(content),
    } is { Length: > 0 } words ? words : "空欄";
}
