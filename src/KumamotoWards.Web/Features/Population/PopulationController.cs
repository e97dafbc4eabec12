using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Population;

/// <summary>人口: residents by ward and age group, and counts per 1,000 of them.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class PopulationController(PopulationQueries population, YearlyFiguresQueries figures, CurrentStaff current, City city) : Controller
{
    [HttpGet(PopulationPage.Path)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(cancellationToken));

    [HttpGet($"{PopulationPage.Path}.csv")]
    public async Task<IActionResult> Csv(CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        return CsvFile.Of("人口", page.Rows(), page.Columns());
    }

    private async Task<PopulationPage> PageAsync(CancellationToken cancellationToken) => new(
        await population.TableAsync(cancellationToken), await figures.FiguresAsync(cancellationToken), city.Name,
        current.Person.Has(Permission.ImportPopulation));
}
