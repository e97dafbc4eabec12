using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Which of the years shown are invented, and which are published.</summary>
public sealed record SampleNotice(string Title, string Text)
{
    /// <summary>Null where nothing is invented.</summary>
    public static SampleNotice? Of(YearlyTrendQuery query)
    {
        var samples = query.Span.Years.Where(year => YearState.Of(query.Figures, query.Scope, year).IsSample).ToList();
        if (samples.Count == 0) return null;
        var published = query.Span.Years.Where(year => query.Scope.OfficesIn(year).Any(office => query.Figures.Of(office, year).IsPublished)).ToList();
        var text = "会議や資料には使わないでください。" + (published.Count == 0 ? "" : $"{YearText.Range(published[0], published[^1])}は公表値です。");
        return new($"{Name(samples, query.Span.To)}の数は、動作を確かめるためのサンプルです", text);
    }

    private static string Name(List<FiscalYear> samples, FiscalYear last)
    {
        if (samples.Count > 1 && samples[^1] == last) return $"{samples[0].EraLabel}からあと";
        return YearText.Range(samples[0], samples[^1]);
    }
}
