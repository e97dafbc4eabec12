using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>区分の構成: what the scope's windows are busy with, in the first year and the last three.</summary>
internal static class ItemMix
{
    private const int MostYears = 4;

    /// <summary>Null where there is nothing to take apart.</summary>
    public static MixChart? Of(YearlyTrendQuery query)
    {
        var years = query.Span.Years.Where(year => query.Figures.Items.Where((_, column) => Value(query, year, column) > 0).Any()).ToList();
        if (query.Item is not null || years.Count == 0) return null;
        if (years.Count > MostYears) years = [years[0], .. years[^(MostYears - 1)..]];
        var axis = YearText.Axis(query.Figures, query.Scope, query.Span).Where(year => years.Exists(shown => shown.StartYear == year.Year)).ToList();
        return new MixChart
        {
            Title = $"{query.Scope.Name}の件数区分の構成（全件）",
            Summary = Sentence(query, years.FindLast(year => year < query.Figures.RunningYear) is { StartYear: > 0 } last ? last : years[^1]),
            PartHeading = "件数区分",
            Years = axis,
            Parts = [.. query.Figures.Items.Select((item, column) => new MixPart(ItemNames.Spaced(item), [.. years.Select(year => Value(query, year, column))]))],
        };
    }

    private static string Sentence(YearlyTrendQuery query, FiscalYear year)
    {
        var counts = query.Figures.Items.Select((item, column) => (item.Name, Count: Value(query, year, column) ?? 0)).OrderByDescending(item => item.Count).ToList();
        var share = 100m * counts[0].Count / counts.Sum(item => item.Count);
        if (counts[1].Count == 0) return $"{year.EraLabel}は{counts[0].Name}だけです。";
        return $"{year.EraLabel}は{counts[0].Name}が {Figures.Average(share)} %で最も多く、{counts[1].Name}が続きます。";
    }

    private static long? Value(YearlyTrendQuery query, FiscalYear year, int column)
    {
        long? sum = null;
        foreach (var office in query.Scope.OfficesIn(year))
            if (query.Figures.Of(office, year).Figure(column) is { } value) sum = (sum ?? 0) + value;
        return sum;
    }
}
