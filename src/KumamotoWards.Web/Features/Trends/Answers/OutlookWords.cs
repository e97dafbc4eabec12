using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Says where the year will land, between which figures, and how good the method has been.</summary>
public sealed class OutlookWords(YearCourses courses, TrendScope scope)
{
    public LeadSentence Write(Outlook? outlook)
    {
        var lead = new LeadSentence();
        if (outlook is null) return lead.Say($"{scope.Name}の{courses.Year.EraLabel}の件数がまだないため、見込みは出していません。");
        if (outlook.Landing is not { } landing) return lead.Say(Reason(outlook));
        lead.Say($"{outlook.Days.Year.EraLabel}は 1年で ").SayStrong($"約 {Figures.Cases(Rounded(landing, Rounding.Whole))}")
            .Say($"（{Range(outlook)}件）になる見込みです。");
        return outlook.LastYear is { } before ? lead.Say(Against(before, outlook)) : lead;
    }

    /// <summary>What would have been told of a year that is over, and what came.</summary>
    public static LeadSentence InHindsight(Outlook outlook)
    {
        var (year, actual) = (outlook.Days.Year.EraLabel, outlook.Actual!.Value);
        return new LeadSentence()
            .Say($"{year}を {JapaneseDate.Short(outlook.Days.Through)}までの件数から同じ方法で見込むと、").SayStrong($"約 {Figures.Cases(Rounded(outlook.Landing!.Value, Rounding.Whole))}")
            .Say($"（{Range(outlook)}件）でした。実際は ").SayStrong(Figures.Cases(actual))
            .Say(actual < outlook.Low ? "で、幅より少なく終わりました。" : actual > outlook.High ? "で、幅より多く終わりました。" : "で、幅の中でした。");
    }

    public static IReadOnlyList<string> Notes(Outlook? outlook)
    {
        if (outlook is null) return [];
        var notes = new List<string>();
        if (outlook.Landing is not null)
        {
            notes.Add($"方法：この日までの {Figures.Cases(outlook.SoFar)}を、過去 {outlook.YearsAveraged}年度が同じ日までに受けていた割合（平均 {Figures.Average(outlook.Share!.Value * 100)} %）で割りました。");
            notes.Add($"幅：同じ方法で過去 {outlook.Checks.Count(check => check.Miss is not null)}年度を同じ日に見込んだときの、最も大きな外れ（{Figures.Average(outlook.LargestMiss!.Value)} %）です。");
        }
        if (outlook.LeftOut.Count > 0) notes.Add($"{string.Join("・", outlook.LeftOut.Select(year => year.EraLabel))}は災害のあった年度のため使っていません。");
        if (outlook.Landing is not null && outlook.Missing > 0) notes.Add($"入力がそろっていない {outlook.Missing}組（窓口と区分）は、過去の年度の数にも入れていません。");
        if (outlook.Landing is not null && outlook.Changed > 0) notes.Add($"年度の途中で始まる・終わる・条件の変わる {outlook.Changed}組（窓口と区分）は、過去の年度の数にも入れていません。");
        return notes;
    }

    /// <summary>1,041,000〜1,071,000: four digits tell as much as the method knows.</summary>
    public static string Range(Outlook outlook) =>
        $"{Figures.Count(Rounded(outlook.Low!.Value, Math.Floor))}〜{Figures.Count(Rounded(outlook.High!.Value, Math.Ceiling))}";

    public static long Rounded(long value, Func<decimal, decimal> round)
    {
        var unit = 1L;
        while (value / unit >= 10_000) unit *= 10;
        return (long)round((decimal)value / unit) * unit;
    }

    private static string Against(long before, Outlook outlook) =>
        outlook.High < before ? $"前年度の {Figures.Cases(before)}（同じ窓口・区分）を下回る見込みです。"
        : outlook.Low > before ? $"前年度の {Figures.Cases(before)}（同じ窓口・区分）を上回る見込みです。"
        : $"前年度の {Figures.Cases(before)}（同じ窓口・区分）はこの幅の中で、増えるとも減るとも言えません。";

    private string Reason(Outlook outlook) => outlook.Reason switch
    {
        NoOutlookReason.YearIsOver => $"{outlook.Days.Year.EraLabel}は終わりました。見込みは、次の年度の件数が入ると出します。",
        NoOutlookReason.NothingEntered => $"{scope.Name}の{outlook.Days.Year.EraLabel}の件数がまだないため、見込みは出していません。",
        NoOutlookReason.TooFewYears => $"見込みは出していません。比べられる過去の年度が{(outlook.Checks.Count == 0 ? "" : $" {outlook.Checks.Count}年度しか")}ないためです（{Outlook.FewestYears + Outlook.FewestChecks}年度から見込みます）。",
        NoOutlookReason.TooFarOff => $"見込みは出していません。この時期に同じ方法で過去の年度を見込むと、最大で {Figures.Average(outlook.LargestMiss!.Value)} % 外れるためです。",
        null => "",
    };
}
