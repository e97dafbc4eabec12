using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.Home;

/// <summary>Chooses which figures concern a person, and over which years.</summary>
public sealed class GlanceQueries(YearlyFiguresQueries figuresQueries, OrganizationQueries organization, ShellContext shell)
{
    private const int MaxYears = 3;

    public async Task<Glance> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        var figures = await figuresQueries.FiguresAsync(cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        var scope = ScopeOf(person, figures, directory);
        return new GlanceBuilder(figures, scope, shell.CityName).Build(YearsOf(figures, scope));
    }

    private TrendScope ScopeOf(StaffSnapshot person, YearlyFigures figures, OrganizationDirectory directory) => person.Primary switch
    {
        { UnitKind: UnitKind.Branch, OfficeId: { } officeId } => TrendScope.Of(figures, directory.Office(officeId)),
        { UnitKind: UnitKind.WardSection, WardId: { } wardId } => TrendScope.Of(figures, directory.Ward(wardId), Geography.AsNow),
        _ => TrendScope.City(figures, shell.CityName),
    };

    /// <summary>
    /// The latest neighbouring complete years, three at most. Invented figures do not open the day while there are real
    /// ones: they are taken only where nothing else is there.
    /// </summary>
    private static List<FiscalYear> YearsOf(YearlyFigures figures, TrendScope scope)
    {
        var states = figures.Years.Select(year => (Year: year, State: YearState.Of(figures, scope, year))).Where(year => year.State.IsComplete).ToList();
        var candidates = states.Exists(year => !year.State.IsSample) ? states.Where(year => !year.State.IsSample) : states;
        var years = new List<FiscalYear>();
        foreach (var (year, _) in candidates.Reverse())
        {
            if (years.Count == MaxYears || (years.Count > 0 && year.Next != years[^1])) break;
            years.Add(year);
        }
        years.Reverse();
        return years;
    }
}
