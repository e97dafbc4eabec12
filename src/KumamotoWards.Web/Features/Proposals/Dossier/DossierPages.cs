using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Builds the page of a proposal.</summary>
public sealed class DossierPages(ProposalDetailQueries details, ProposalLinks links, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    /// <summary>Null when there is no such proposal for the person.</summary>
    /// <param name="refused">See <see cref="DossierPage"/>.</param>
    public async Task<DossierPage?> ReadAsync(int id, string? refused = null, CancellationToken cancellationToken = default)
    {
        if (await details.FindAsync(current.Person, id, cancellationToken) is not { } detail) return null;
        var offered = detail.Rights.Link && detail is { AnsweredWith: null, AlsoAnswers.Count: 0 } ? await links.OfferedAsync(detail.Proposal, cancellationToken) : [];
        return new DossierPage(detail, current.Person, await organization.DirectoryAsync(cancellationToken), clock.Today, offered, refused);
    }
}
