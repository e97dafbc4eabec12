using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>まとめ: what changed, where it leads, and what is not there yet, of the city, a ward or an office.</summary>
[Route("trends"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class AnswersController(AnswersQueries queries, CurrentStaff current, ShellContext shell) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AnswersFilter filter, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        return View(new AnswersPage(query, OwnPlace(query.Answers)));
    }

    [HttpGet("/trends.csv")]
    public async Task<IActionResult> Csv(AnswersFilter filter, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        // The page says what is wrong with the address.
        return ModelState.IsValid ? AnswersCsv.Of(query) : Redirect($"{AnswersQuery.Path}{Request.QueryString}");
    }

    private async Task<AnswersQuery> ResolveAsync(AnswersFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        return filter.Resolve(figures, shell.CityName, OwnPlace(figures), ModelState);
    }

    private AnswerPlace OwnPlace(AnswerFigures figures) => AnswerPlace.OwnOf(current.Person.Primary, figures.Figures);
}
