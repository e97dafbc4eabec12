using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>まとめ: what changed, where it leads, and what is not there yet, of the city or a ward.</summary>
[Route("trends"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class AnswersController(AnswersQueries queries, OrganizationQueries organization, CurrentStaff current, ShellContext shell) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AnswersFilter filter, CancellationToken cancellationToken) =>
        View(new AnswersPage(await ResolveAsync(filter, cancellationToken)));

    [HttpGet("/trends.csv")]
    public async Task<IActionResult> Csv(AnswersFilter filter, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        // The page says what is wrong with the address.
        return ModelState.IsValid ? AnswersCsv.Of(query) : Redirect($"{AnswersQuery.Path}{Request.QueryString}");
    }

    private async Task<AnswersQuery> ResolveAsync(AnswersFilter filter, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var ownWard = current.Person.Primary?.WardId is { } wardId ? directory.Ward(wardId).Slug : null;
        return filter.Resolve(await queries.FiguresAsync(cancellationToken), shell.CityName, ownWard, ModelState);
    }
}
