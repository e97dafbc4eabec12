using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends;

/// <summary>Which of the years shown are invented, and which are published.</summary>
public sealed record SampleNotice(string Title, string Text)
{
    private const string Use = "会議や資料には使わないでください。";

    /// <summary>Null where nothing is invented.</summary>
    public static SampleNotice? Of(YearlyTrendQuery query) => Of(query, query.Span.Years);

    /// <summary>The same for some years alone.</summary>
    public static SampleNotice? Of(YearlyTrendQuery query, IReadOnlyList<FiscalYear> years)
    {
        var samples = years.Where(year => YearState.Of(query.Figures, query.Scope, year).IsSample).ToList();
        if (samples.Count == 0) return null;
        var published = years.Where(year => query.Scope.OfficesIn(year).Any(office => query.Figures.Of(office, year).IsPublished)).ToList();
        var text = Use + (published.Count == 0 ? "" : $"{YearText.Range(published[0], published[^1])}は公表値です。");
        return new($"{Name(samples, years)}の数は、動作を確かめるためのサンプルです", text);
    }

    /// <summary>Where the page itself marks what is invented.</summary>
    /// <param name="where">Where it does, a sentence.</param>
    public static SampleNotice? Within(bool hasSample, string? where = null) => hasSample ? new("動作を確かめるためのサンプルを含みます", Use + where) : null;

    private static string Name(List<FiscalYear> samples, IReadOnlyList<FiscalYear> years)
    {
        // Of two years that are compared nothing is said about those in between.
        if (years.Count == 2) return string.Join("と", samples.Select(year => year.EraLabel));
        if (samples.Count > 1 && samples[^1] == years[^1]) return $"{samples[0].EraLabel}からあと";
        return YearText.Range(samples[0], samples[^1]);
    }
}
