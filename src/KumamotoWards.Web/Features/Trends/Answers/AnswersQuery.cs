using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The answers of the city or of a ward. They are found when they are first asked for; a page that is kept asks for none.</summary>
public sealed class AnswersQuery
{
    public const string Path = "/trends";

    private readonly MovementSpan? _asked;
    private readonly Lazy<YearSoFar?> _soFar;
    private readonly Lazy<Outlook?> _outlook;
    private readonly Lazy<Movements?> _movements;
    private readonly Lazy<Incomplete> _incomplete;

    public AnswersQuery(AnswerFigures figures, string cityName, Ward? ward, MovementSpan? asked)
    {
        (Answers, CityName, Ward, _asked) = (figures, cityName, ward, asked);
        Scope = ward is null ? TrendScope.City(Figures, cityName) : TrendScope.Of(Figures, ward, Geography.AsNow);
        _soFar = new(() => YearSoFar.Of(Courses, Scope));
        _outlook = new(() => Core.Trends.Answers.Outlook.Of(Courses, Scope));
        _movements = new(() => Core.Trends.Answers.Movements.Of(Courses, Scope, asked ?? UsualSpan()));
        _incomplete = new(() => Answers.IncompleteIn(Scope));
    }

    public AnswerFigures Answers { get; }
    public string CityName { get; }
    public Ward? Ward { get; }
    public TrendScope Scope { get; }

    public YearlyFigures Figures => Answers.Figures;
    public YearCourses Courses => Answers.Courses;
    public YearSoFar? SoFar => _soFar.Value;
    public Outlook? Outlook => _outlook.Value;
    public Movements? Movements => _movements.Value;
    public Incomplete Incomplete => _incomplete.Value;

    /// <summary>Some of the figures that the answers rest on are invented.</summary>
    public bool IsSample => new FiscalYear?[] { Courses.Year, Courses.Year.Previous, Courses.LastWholeYear }
        .Any(year => year is { } known && YearState.Of(Figures, Scope, known).IsSample);

    /// <summary>The address of these answers, or of those of another ward or other days.</summary>
    public string Address(string ending = "", string? ward = null, MovementSpan? compare = null)
    {
        var address = $"{Path}{ending}?ward={ward ?? Ward?.Slug ?? TrendScope.CitySlug}";
        return (compare ?? _asked) is { } span ? $"{address}&compare={span.Slug()}" : address;
    }

    /// <summary>The running year from its first whole month on; before that the years that are over.</summary>
    private MovementSpan UsualSpan()
    {
        var isBegun = Courses.Days is { WholeMonths: > 0 } && Core.Trends.Answers.Movements.Of(Courses, Scope, MovementSpan.SoFar) is { Compared: > 0 };
        return isBegun || Courses.LastWholeYear is null ? MovementSpan.SoFar : MovementSpan.WholeYears;
    }
}
