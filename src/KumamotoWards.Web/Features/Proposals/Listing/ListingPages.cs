using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Listing;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>Builds the list and its files.</summary>
public sealed class ListingPages(ProposalListQueries queries, OrganizationQueries organization, ProposalRowBuilder rowBuilder, CurrentStaff current)
{
    public async Task<ListingPage> ReadAsync(ListingQuery query, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var filter = ListingFilter.Read(query, directory);
        var counts = await queries.CountsAsync(current.Person, filter.Search, cancellationToken);
        var page = await queries.SearchAsync(current.Person, filter.Search, cancellationToken);
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        return new ListingPage(filter, current.Person, directory, page, [.. page.Items.Select(rows.Of)], counts, await queries.ChoicesAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<ProposalRow>> ForFileAsync(ListingQuery query, CancellationToken cancellationToken)
    {
        var filter = ListingFilter.Read(query, await organization.DirectoryAsync(cancellationToken));
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        return [.. (await queries.ForFileAsync(current.Person, filter.Search, cancellationToken)).Select(rows.Of)];
    }
}
