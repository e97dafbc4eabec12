using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>
/// Says by rule what a year did against the same months of the last one, which month differs most, and what is usual. Only
/// months that are complete in both years are compared, and small counts get no percentage.
/// </summary>
public sealed class MonthlyLeadWriter(MonthlyTrendQuery query)
{
    private const int FewestForLargest = 3;

    private readonly SameMonths _compared = query.Compared;

    public LeadSentence Write()
    {
        var lead = new LeadSentence();
        if (_compared.Pairs.Count > 0)
        {
            SaySum(lead);
            SayDifference(lead);
            SayLargest(lead);
            SayEvent(lead);
        }
        else if (query.HasFigures(query.Year)) SayAlone(lead);
        else SayNothing(lead);
        if (query.Season.Busiest is { } busiest)
            lead.Say($"例年は {busiest.Month}月が最も多く、1年の ").SayStrong($"{Figures.Average(busiest.Average)} %").Say($"です（{YearText.Range(query.Season.Years[0], query.Season.Years[^1])}の平均）。");
        return lead;
    }

    private void SaySum(LeadSentence lead) =>
        lead.Say($"{query.Subject}は、{query.Year.EraLabel}の{Span()}で ").SayStrong(Figures.Cases(_compared.After)).Say("です。");

    private string Span()
    {
        var months = _compared.Pairs;
        if (months.Count == 12) return " 1年間";
        if (months.Count == 1) return $" {months[0].After.Month.Month}月";
        return _compared.IsFromApril ? $" 4月から {months[^1].After.Month.Month}月まで" : $"、数がそろっている {months.Count}か月";
    }

    private void SayDifference(LeadSentence lead)
    {
        var same = _compared.Pairs.Count == 12 ? "前年度" : "前年度の同じ月";
        if (_compared.Delta == 0) lead.Say($"{same}と同じ件数です。");
        else if (_compared.Percent is { } percent)
            lead.Say($"{same}と比べて ").SayStrong($"{Figures.Difference(_compared.Delta)}件").Say("、").SayStrong(Figures.Percent(percent)).Say("（全件）です。");
        else lead.Say($"{same}と比べて ").SayStrong($"{Figures.Difference(_compared.Delta)}件").Say("です。件数が少ないため、割合では示していません。");
    }

    private void SayLargest(LeadSentence lead)
    {
        if (_compared.Pairs.Count < FewestForLargest || _compared.Largest is not { } largest) return;
        lead.Say($"前年度との差が最も大きいのは {largest.After.Month.Month}月で、").SayStrong($"{Figures.Difference(largest.Delta)}件").Say("です。");
    }

    /// <summary>What happened between the months compared: then they are not under the same conditions.</summary>
    private void SayEvent(LeadSentence lead)
    {
        var (first, last) = (_compared.Pairs[0].Before.Month, _compared.Pairs[^1].After.Month.AddMonths(1));
        var events = MonthlyEvents.Of(query, new YearSpan(query.Year.Previous, query.Year)).Where(each => first < each.Date && each.Date < last).ToList();
        if (events.Count == 0) return;
        lead.Say($"ただし、この間に{MonthlyEvents.Name(events)}があり、前後の条件は同じではありません。");
    }

    private void SayAlone(LeadSentence lead)
    {
        var known = query.Months(query.Year).Where(month => month.Value is not null).ToList();
        lead.Say($"{query.Subject}は、{query.Year.EraLabel}の {JapaneseDate.Short(known.Max(month => month.Through!.Value))}までに ")
            .SayStrong(Figures.Cases(known.Sum(month => month.Value!.Value)))
            .Say("です。前年度とどちらも数がそろった月がないため、増減は示していません。");
    }

    private void SayNothing(LeadSentence lead)
    {
        var isPublished = query.Scope.OfficesIn(query.Year).Any(office => query.Figures.Yearly.Of(office, query.Year).IsPublished);
        lead.Say($"{query.Subject}は、{query.Year.EraLabel}の月ごとの数がありません。");
        if (isPublished) lead.Say("公表されているのは年度の合計だけです。");
    }
}
