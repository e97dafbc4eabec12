using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Which of the years shown are invented, and which are published.</summary>
public sealed record SampleNotice(string Title, string Text)
{
    /// <summary>Null where nothing is invented.</summary>
    public static SampleNotice? Of(YearlyTrendQuery query) => Of(query, query.Span.Years);

    /// <summary>The same for some years alone.</summary>
    public static SampleNotice? Of(YearlyTrendQuery query, IReadOnlyList<FiscalYear> years)
    {
        var samples = years.Where(year => YearState.Of(query.Figures, query.Scope, year).IsSample).ToList();
        if (samples.Count == 0) return null;
        var published = years.Where(year => query.Scope.OfficesIn(year).Any(office => query.Figures.Of(office, year).IsPublished)).ToList();
        var text = "会議や資料には使わないでください。" + (published.Count == 0 ? "" : $"{YearText.Range(published[0], published[^1])}は公表値です。");
        return new($"{Name(samples, years)}の数は、動作を確かめるためのサンプルです", text);
    }

    private static string Name(List<FiscalYear> samples, IReadOnlyList<FiscalYear> years)
    {
        // Of two years that are compared nothing is said about those in between.
        if (years.Count == 2) return string.Join("と", samples.Select(year => year.EraLabel));
        if (samples.Count > 1 && samples[^1] == years[^1]) return $"{samples[0].EraLabel}からあと";
        return YearText.Range(samples[0], samples[^1]);
    }
}
