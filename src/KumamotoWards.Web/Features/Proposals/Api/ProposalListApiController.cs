using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>The list of proposals that the caller may read.</summary>
[ApiController]
[Route("/api/v1/proposals")]
[Tags("提案")]
public sealed class ProposalListApiController(
    ProposalListQueries proposals, OrganizationQueries organization, ObligationClocks clocks, BusinessClock clock, CurrentStaff current) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadProposals)]
    [EndpointSummary("提案を一覧する")]
    [EndpointDescription("期限が近い順に 20件ずつ。state は draft、ward-review、submitted など、ward は区の slug、q は探す言葉（全角・半角、かな、空白の違いは問いません）。")]
    [ProducesResponseType<ProposalListResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> List(string? state, string? ward, string? q, string? page, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        if (state is { Length: > 0 } && ProposalText.State(state) is null) return this.Refuse(StatusCodes.Status400BadRequest, "bad-state", $"状態（state）「{state}」はありません。");
        if (ward is { Length: > 0 } && directory.FindWard(ward) is null) return this.Refuse(StatusCodes.Status400BadRequest, "bad-ward", $"区（ward）「{ward}」はありません。");
        if (PageOf(page) is not { } number) return this.Refuse(StatusCodes.Status400BadRequest, "bad-page", "page は 1 からの整数で指定してください。");
        var search = new ProposalSearch(q, State: ProposalText.State(state), WardId: directory.FindWard(ward)?.Id, Page: number);
        var found = await proposals.SearchAsync(current.Person, search, cancellationToken);
        var obligations = await clocks.GetAsync(cancellationToken);
        return Ok(new ProposalListResponse(
            found.Number, found.Count, found.Total, [.. found.Items.Select(item => ProposalListItemResponse.Of(item, directory, obligations.Of(item, clock.Today)))]));
    }

    private static int? PageOf(string? text) =>
        string.IsNullOrEmpty(text) ? 1 : int.TryParse(text, out var number) && number is > 0 and < 1_000_000 ? number : null;
}

/// <param name="Page">From 1; the last one where a later one was asked for.</param>
/// <param name="Total">Proposals on all pages.</param>
public sealed record ProposalListResponse(int Page, int Pages, int Total, IReadOnlyList<ProposalListItemResponse> Items);

/// <param name="Number">令8-31; null before the first submission.</param>
/// <param name="Unit">Code of the unit that proposes.</param>
/// <param name="Ward">Slug.</param>
/// <param name="Section">Code of the 主務課; null until it is accepted.</param>
/// <param name="DaysLeft">Business days until <paramref name="DueOn"/>; negative when it has passed.</param>
public sealed record ProposalListItemResponse(
    int Id, string? Number, string Title, string? Kind, string State, string Unit, string Ward, string? Section,
    DateOnly? SubmittedOn, DateOnly? DueOn, int? DaysLeft, bool IsLate, bool IsSuspended, DateOnly? AnsweredOn, bool IsSample)
{
    internal static ProposalListItemResponse Of(ProposalListItem item, OrganizationDirectory directory, ObligationState obligation) => new(
        item.Id, item.Number?.ToString(), item.Title, item.Kind?.Slug(), item.State.Slug(), directory.Unit(item.UnitId).Code, directory.Ward(item.WardId).Slug,
        item.SectionId is { } section ? directory.Unit(section).Code : null, item.SubmittedOn, obligation.DueOn,
        obligation.DueOn is null ? null : obligation.DaysLeft, obligation.IsLate, obligation.IsSuspended, item.AnsweredOn, item.IsSample);
}
