using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Says the year so far, or one that is over, against the same days of the year before.</summary>
public sealed class SoFarWords(YearCourses courses, TrendScope scope)
{
    public const string Basis = "継続窓口";

    public const string Gloss = $"{Basis}＝両方の年度とも通して開き、入力のそろった窓口";

    public LeadSentence Write(YearSoFar? answer)
    {
        var lead = new LeadSentence();
        if (answer is null) return lead.Say($"{scope.Name}の{courses.Year.EraLabel}の件数は、まだありません。");
        lead.Say($"{AnswerNames.Until(answer.Days)}で ").SayStrong(Figures.Cases(answer.Total)).Say("です。");
        if (scope.Kind == TrendScopeKind.Office && answer.Largest is { } largest)
            lead.Say($"最も多い区分は{largest.Item.Name}の ").SayStrong(Figures.Cases(largest.Count)).Say("です。");
        if (answer.IsAlone) return lead.Say("同じ条件で比べられる前年度の件数がないため、増減は示していません。");
        lead.Say($"{AnswerNames.Before(answer.Days)}と比べると").Say(scope.Kind == TrendScopeKind.Office ? " " : $"、{answer.Windows.Count}窓口で ").SayStrong($"{Figures.Difference(answer.Delta)}件");
        if (answer.Percent is null) lead.Say($"です（{Basis}。数が少ないため % では示しません）。");
        else lead.Say("、").SayStrong(Figures.Percent(answer.Percent)).Say($"（{Basis}）です。");
        return SayOpenDays(lead, answer);
    }

    /// <summary>From what is entered to what is compared; null where that is the same.</summary>
    public static string? Totals(YearSoFar? answer)
    {
        if (answer is null or { IsAlone: true } || answer.Total == answer.Now) return null;
        var missing = answer.MissingTotal == 0 ? "" : $" − 入力がそろっていない {answer.Missing.Count}組（窓口と区分）の {Figures.Cases(answer.MissingTotal)}";
        var changed = answer.ChangedTotal == 0 ? "" : $" − 始まった・終わった {answer.Changed.Count}組（窓口と区分）の {Figures.Cases(answer.ChangedTotal)}";
        return $"入力済みの合計 {Figures.Cases(answer.Total)}{missing}{changed} ＝ 比べた {Figures.Cases(answer.Now)}";
    }

    public IReadOnlyList<string> Notes(YearSoFar? answer)
    {
        if (answer is null || answer.IsAlone) return [];
        var notes = new List<string> { Gloss };
        if (answer.Missing.Count > 0) notes.Add($"{AnswerNames.Of(answer.Missing, courses.Figures)}は、入力がそろっていないため、両年度から除いて比べています。");
        if (answer.Changed.Count > 0) notes.Add($"{AnswerNames.Of(answer.Changed, courses.Figures)}は、窓口の開設・終了か取扱いの始まり・終わりがあったため、除いて比べています。");
        if (answer.Broken.Count > 0) notes.Add($"{AnswerNames.Of(answer.Broken, courses.Figures)}は、前後の条件が同じではありません。");
        if (notes.Count == 1) notes.Add("すべての窓口と区分が入っています。");
        return notes;
    }

    /// <summary>Nothing is said of years whose calendar is not known.</summary>
    private static LeadSentence SayOpenDays(LeadSentence lead, YearSoFar answer)
    {
        if (answer.OpenDaysNow == 0 || answer.OpenDaysThen == 0) return lead;
        var difference = answer.OpenDaysNow - answer.OpenDaysThen;
        if (difference == 0) return lead.Say($"開庁日は同じ {answer.OpenDaysNow}日です。");
        lead.Say($"開庁日は {answer.OpenDaysNow}日で、前年度より {Math.Abs(difference)}日{(difference > 0 ? "多く" : "少なく")}");
        return answer.PercentOfADay is { } ofADay
            ? lead.Say("、1日あたりでは ").SayStrong(Figures.Percent(ofADay)).Say($"（{Basis}）です。")
            : lead.Say("なっています。");
    }
}
