using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly page. Its parts are made only when the page is not already kept for these figures.</summary>
public sealed class YearlyTrendPage(YearlyTrendFilter filter, YearlyTrendQuery query)
{
    public YearlyTrendQuery Query { get; } = query;

    /// <summary>The years as they were asked for, also where they cannot be shown.</summary>
    public (FiscalYear From, FiscalYear To) Asked => (SpanFilter.Read(filter.From) ?? Query.Span.From, SpanFilter.Read(filter.To) ?? Query.Span.To);

    /// <summary>Pages of one key are the same to the last letter, whoever asks.</summary>
    public string CacheKey => $"{Query.Figures.Stamp:N} {Query.Address()}";

    public bool HasSample => Query.Span.Years.Any(year => State(year).IsSample);

    public string Purpose => $"{YearText.Of(Query.Span, State(Query.Span.To))}　{Status()}".TrimEnd();

    public LeadSentence Lead => new LeadWriter(Query.Comparer, Query.Scope, Query.Geography, Query.Item?.Name).Write(Query.Span, Query.Basis);

    public IEnumerable<SelectListItem> Years => FirstToLast().Years.Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));

    private string Status()
    {
        var known = Query.Span.Years.Where(year => State(year).Through is not null).ToList();
        if (known.Count == 0) return "";
        var source = known.TrueForAll(year => Query.Scope.OfficesIn(year).Any(office => Query.Figures.Of(office, year).IsPublished)) ? "公表値、" : "";
        return source + (known.TrueForAll(year => State(year).IsFinal) ? "確定" : "速報を含む");
    }

    private YearState State(FiscalYear year) => YearState.Of(Query.Figures, Query.Scope, year);

    /// <summary>What the filter offers: every year with figures, and those that are shown.</summary>
    private YearSpan FirstToLast()
    {
        var years = Query.Figures.Years.Append(Query.Figures.RunningYear).Append(Asked.From).Append(Asked.To).ToList();
        return new YearSpan(years.Min(), years.Max());
    }
}
