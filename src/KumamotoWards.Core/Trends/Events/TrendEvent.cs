using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>What an event comes from, in the order of the filter.</summary>
public enum TrendEventKind
{
    /// <summary>窓口の変更: a change of an office.</summary>
    OfficeChange,

    /// <summary>区分の変更: an item's first year, or the year after its last.</summary>
    ItemChange,

    /// <summary>災害</summary>
    Disaster,

    /// <summary>制度</summary>
    Rule,

    /// <summary>その他</summary>
    Other,
}

/// <summary>Something that happened to the counts of a place: from the organisation, the items, or a note of headquarters.</summary>
/// <param name="From">First day of the new state.</param>
/// <param name="To">Last day of something that passed; null where it goes on.</param>
/// <param name="Text">In words, without date and place: 拡充, 税証明の開始, 熊本地震.</param>
/// <param name="BreaksSeries">Figures of its place before and after are not one series.</param>
public sealed record TrendEvent(TrendEventKind Kind, DateOnly From, DateOnly? To, string Text, bool BreaksSeries)
{
    /// <summary>The office it is about; null where it is about more.</summary>
    public Office? Office { get; init; }

    /// <summary>The ward it is about; null for one office's and for the city's.</summary>
    public Ward? Ward { get; init; }

    /// <summary>Set for a change of an office.</summary>
    public OfficeChangeKind? Change { get; init; }

    /// <summary>Set for an item that begins or ends.</summary>
    public CountItem? Item { get; init; }

    /// <summary>Set for a note.</summary>
    public TrendNote? Note { get; init; }

    public string? Detail { get; init; }

    /// <summary>The day that it is told by: its first one, and of an office that closed its last.</summary>
    public DateOnly ToldBy => Change is OfficeChangeKind.Closed ? From.AddDays(-1) : From;

    /// <summary>The fiscal year that lists tell it in: an office that closed on 31 March closed in that year, though its figures end with the next.</summary>
    public FiscalYear ToldIn => FiscalYear.Of(ToldBy);

    public FiscalYear Year => FiscalYear.Of(From);

    /// <summary>It is over within a month, as an earthquake is: charts then name the month alone.</summary>
    public bool IsShort => To is { } to && (to.Year, to.Month) == (From.Year, From.Month);

    /// <summary>The first fiscal year whose figure belongs mostly to the time after it: a line that it breaks begins anew there.</summary>
    public FiscalYear FirstYearAfter => From <= new DateOnly(Year.StartYear, 10, 1) ? Year : Year.Next;

    /// <summary>The first month whose figure belongs mostly to the time after it, as <see cref="FirstYearAfter"/> for years.</summary>
    public DateOnly FirstMonthAfter => new DateOnly(From.Year, From.Month, 1).AddMonths(From.Day <= 16 ? 0 : 1);

    /// <summary>It is about all of the scope: what it breaks is the scope's whole line.</summary>
    public bool Covers(TrendScope scope, YearlyFigures figures) =>
        Office is not null ? scope.Kind == TrendScopeKind.Office && scope.Slug == Office.Slug
        : Ward is null || scope.Kind == TrendScopeKind.Ward && scope.Slug == Ward.Slug || scope.Kind == TrendScopeKind.Office && WardOf(scope, figures) == Ward.Slug;

    /// <summary>It is about the scope or a part of it.</summary>
    public bool Touches(TrendScope scope, YearlyFigures figures) => scope.Kind switch
    {
        TrendScopeKind.City => true,
        TrendScopeKind.Ward when Office is not null => scope.OfficesIn(Year).Contains(Office) || scope.OfficesIn(Year.Previous).Contains(Office),
        _ => Covers(scope, figures),
    };

    private string WardOf(TrendScope scope, YearlyFigures figures) =>
        figures.WardOf(scope.OfficesIn(Year)[0], Year, Geography.AsThen).Slug;
}
