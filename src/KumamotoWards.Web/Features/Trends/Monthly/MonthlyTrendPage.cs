using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The monthly page. Its parts are made, and its days read, only when the page is not already kept for these figures.</summary>
public sealed class MonthlyTrendPage(MonthlyTrendFilter filter, MonthlyTrendQuery query, MonthlyDayReads days)
{
    public MonthlyTrendQuery Query { get; } = query;

    /// <summary>Pages of one key are the same to the last letter, whoever asks.</summary>
    public string CacheKey => $"{Query.Figures.Stamp:N} {Query.Address()}";

    public bool HasSample => Query.ShownYears.Any(year => Query.Months(year).Any(month => month.IsSample));

    public string Purpose
    {
        get
        {
            var months = Query.Months(Query.Year);
            if (months.Max(month => month.Through) is not { } through) return Query.Year.Label;
            var isWhole = months.All(month => month.IsComplete);
            var until = isWhole ? "" : $"、{YearText.Until(through)}まで";
            return $"{Query.Year.EraLabel}（{Query.Year.StartYear}年度{until}）　{(isWhole && months.All(month => month.IsLocked) ? "確定" : "速報")}";
        }
    }

    public SheetFoot Foot => TrendFoot.Of(
        Query.Figures.Yearly, Query.Scope.Name, Query.Choice.Name, "増減率は全件、前年度とどちらも数がそろった同じ月どうし", "— 扱いなし", "未入力 まだ入っていない数", "途中 入っていない日がある月");

    /// <summary>A year that cannot be read stays in the filter as it was written.</summary>
    public string AskedYear => filter.ReadYear() is null && !string.IsNullOrEmpty(filter.Year) ? filter.Year : $"{Query.Year}";

    public IEnumerable<SelectListItem> Years
    {
        get
        {
            var known = Query.Figures.Years.Append(Query.Figures.Yearly.RunningYear).Append(Query.Year).ToList();
            var years = FiscalYear.Span(known.Min(), known.Max()).Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));
            return AskedYear == $"{Query.Year}" ? years : years.Prepend(new SelectListItem(AskedYear, AskedYear));
        }
    }

    public IEnumerable<SelectListItem> Wards => TrendOptions.Wards(Query.Figures.Yearly);

    public IEnumerable<SelectListItem> Offices => TrendOptions.Offices(Query.Figures.Yearly);

    public IEnumerable<SelectListItem> Items => TrendOptions.Items(Query.Figures.Yearly);

    /// <summary>4〜10月, where a running year is compared as far as its months are whole: the answers of /trends go further.</summary>
    public string? ComparedMonths => Query.Year == Query.Figures.Yearly.RunningYear && Query.Choice.Value is null && Query.Compared is { Pairs: [var first, ..] pairs }
        ? pairs.Count == 1 ? $"{first.After.Month.Month}月" : $"{first.After.Month.Month}〜{pairs[^1].After.Month.Month}月"
        : null;

    public string SummaryHref
    {
        get
        {
            var place = Query.Office is { } office ? AnswerPlace.Of(office) : Query.Ward is { } ward ? AnswerPlace.Of(ward) : AnswerPlace.City;
            return $"{AnswersQuery.Path}?{place.Query}&compare={AnswerPeriod.SoFar.Slug()}";
        }
    }

    public LeadSentence Lead => new MonthlyLeadWriter(Query).Write();

    public Task<MonthlyDays> DaysAsync() => days.OfAsync(Query);
}
