using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The answers of a place for a period. They are found when they are first asked for; a page that is kept asks for none.</summary>
public sealed class AnswersQuery
{
    public const string Path = "/trends";

    private readonly AnswerPeriod? _asked;
    private readonly Lazy<AnswerPeriod> _period;
    private readonly Lazy<YearSoFar?> _soFar;
    private readonly Lazy<Outlook?> _outlook;
    private readonly Lazy<Movements?> _movements;
    private readonly Lazy<Incomplete> _incomplete;

    public AnswersQuery(AnswerFigures figures, string cityName, AnswerPlace place, AnswerPeriod? asked)
    {
        (Answers, CityName, Place, _asked) = (figures, cityName, place, asked);
        Scope = place.Scope(Figures, cityName);
        _period = new(() => _asked ?? UsualPeriod());
        _soFar = new(() => YearSoFar.Of(Courses, Scope, Period));
        _outlook = new(() => IsWholeYears ? Core.Trends.Answers.Outlook.InHindsight(Courses, Scope) : Core.Trends.Answers.Outlook.Of(Courses, Scope));
        _movements = new(() => Core.Trends.Answers.Movements.Of(Courses, Scope, Period));
        _incomplete = new(() => IsWholeYears && Days is { } days ? Answers.IncompleteIn(Scope, days.Year) : Answers.IncompleteIn(Scope));
    }

    public AnswerFigures Answers { get; }
    public string CityName { get; }
    public AnswerPlace Place { get; }
    public TrendScope Scope { get; }

    /// <summary>The ward that the place is, or is in.</summary>
    public Ward? Ward => Place.WardOf(Figures);

    public YearlyFigures Figures => Answers.Figures;
    public YearCourses Courses => Answers.Courses;
    public AnswerPeriod Period => _period.Value;
    public bool IsWholeYears => Period == AnswerPeriod.WholeYears;

    /// <summary>The days that are compared, in the later year; null where there are none.</summary>
    public SameDays? Days => Courses.DaysOf(Scope, Period);

    /// <summary>The year that the answers are about.</summary>
    public FiscalYear Year => Days?.Year ?? Courses.Year;

    public YearSoFar? SoFar => _soFar.Value;
    public Outlook? Outlook => _outlook.Value;
    public Movements? Movements => _movements.Value;
    public Incomplete Incomplete => _incomplete.Value;

    /// <summary>Some of the figures that the answers rest on are invented.</summary>
    public bool IsSample => new[] { Year, Year.Previous }.Any(year => YearState.Of(Figures, Scope, year).IsSample);

    /// <summary>The address of these answers, or of those of another place or period.</summary>
    public string Address(string ending = "", AnswerPlace? place = null, AnswerPeriod? period = null)
    {
        var address = $"{Path}{ending}?{(place ?? Place).Query}";
        return (period ?? _asked) is { } compared ? $"{address}&compare={compared.Slug()}" : address;
    }

    /// <summary>The running year from its first whole month on, where it has something to stand beside; before that the years that are over.</summary>
    private AnswerPeriod UsualPeriod()
    {
        var isBegun = Courses.Days is { WholeMonths: > 0 } && YearSoFar.Of(Courses, Scope, AnswerPeriod.SoFar) is { IsAlone: false };
        return isBegun || Courses.LastWholeYear(Scope) is null ? AnswerPeriod.SoFar : AnswerPeriod.WholeYears;
    }
}
