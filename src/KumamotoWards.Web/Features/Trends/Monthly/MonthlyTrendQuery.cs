using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>One view of the monthly figures: of which year, of whom and of what. Every view has an address.</summary>
public sealed class MonthlyTrendQuery
{
    public const string Path = "/trends/monthly";

    /// <summary>How many years before the last one are drawn in grey.</summary>
    private const int EarlierYears = 3;

    /// <summary>How far back the moving sum and the season look.</summary>
    private const int LongYears = 10;

    public MonthlyTrendQuery(MonthlyFigures figures, FiscalYear year, ChosenScope chosen)
    {
        (Figures, Year) = (figures, year);
        (Scope, Ward, Office, Choice) = (chosen.Scope, chosen.Ward, chosen.Office, chosen.Choice);
        Compared = SameMonths.Of(figures, Scope, Items, year);
        Season = SeasonProfile.Of(figures, Scope, Items, figures.Years.Where(known => known <= year && known.StartYear > year.StartYear - LongYears));
    }

    public MonthlyFigures Figures { get; }
    public FiscalYear Year { get; }
    public TrendScope Scope { get; }
    public Ward? Ward { get; }
    public Office? Office { get; }
    public ChosenItems Choice { get; }
    public ItemSet Items => Choice.Items;

    /// <summary>The year against the same months of the last one.</summary>
    public SameMonths Compared { get; }

    public SeasonProfile Season { get; }

    /// <summary>中央区の戸籍届の件数, 大江出張所の窓口件数.</summary>
    public string Subject => $"{Scope.Name}の{(Choice.Name is { } item ? item + "の件数" : "窓口件数")}";

    public IReadOnlyList<MonthFigure> Months(FiscalYear year) => Figures.Sums(Scope, Items, year);

    /// <summary>The year, and those before it that have figures; the latest first.</summary>
    public IReadOnlyList<FiscalYear> ShownYears => [Year, .. Enumerable.Range(1, EarlierYears + 1)
        .Select(back => new FiscalYear(Year.StartYear - back))
        .Where(HasFigures)];

    public bool HasFigures(FiscalYear year) => Months(year).Any(month => month.Value is not null);

    /// <summary>The twelve-month sums up to the end of the year, from the first there is.</summary>
    public IReadOnlyList<MonthFigure> Moving()
    {
        var last = Year.LastDay < Figures.RunningMonth ? MonthlyFigures.FirstOf(Year.LastDay) : Figures.RunningMonth.AddMonths(-1);
        var first = new FiscalYear(Year.StartYear - LongYears + 1).FirstDay;
        var sums = MovingSums.Of(Figures, Scope, Items, first < Figures.FirstMonth ? Figures.FirstMonth : first, last);
        return [.. sums.SkipWhile(sum => sum.Value is null).Reverse().SkipWhile(sum => sum.Value is null).Reverse()];
    }

    /// <summary>The address of this view, of a file of it, or of another year.</summary>
    public string Address(string ending = "", string? part = null, FiscalYear? year = null)
    {
        var query = $"?year={year ?? Year}";
        if (Ward is not null) query += $"&ward={Ward.Slug}";
        if (Office is not null) query += $"&office={Office.Slug}";
        if (Choice.Value is not null) query += $"&item={Uri.EscapeDataString(Choice.Value)}";
        return $"{Path}{ending}{query}{(part is null ? "" : $"&part={part}")}";
    }
}
