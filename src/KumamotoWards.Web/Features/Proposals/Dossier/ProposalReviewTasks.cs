using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>後閲 of proposals on the home page.</summary>
public sealed class ProposalReviewTasks(ProposalReviews reviews) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken) =>
        person.Has(Permission.MoveProposals) && await reviews.NumberWaitingAsync(person, cancellationToken) is var waiting and > 0
            ? [new HomeTask("", "check", "提案の代決の後閲を待っています", "代決者が決めた提案の手続きです", "", "後閲する", DossierAddress.Reviews, waiting)]
            : [];
}
