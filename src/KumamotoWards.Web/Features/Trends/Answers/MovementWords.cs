using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Says what moved most, and whether it is more than in other years.</summary>
public sealed class MovementWords(YearCourses courses, TrendScope scope)
{
    /// <summary>A percentage of one window and item stands on this basis.</summary>
    public const string Basis = "同じ窓口・区分";

    public LeadSentence Write(Movements? movements)
    {
        var lead = new LeadSentence();
        if (movements is null || movements.Compared == 0) return lead.Say($"{scope.Name}には、前の年度と同じ条件で比べられる窓口と区分がまだありません。");
        if (movements.Foremost is not { } foremost) return lead.Say($"{Between(movements)}、動いた窓口と区分はありません。");
        SayMovement(lead.Say($"{Between(movements)}、{Superlative(movements)}は"), foremost).Say("です。").Say(Against(foremost));
        return SayOthers(lead, movements);
    }

    /// <summary>平年を超えて最も動いたの, or 最も動いたの where nothing is beyond the usual.</summary>
    public static string Superlative(Movements movements) =>
        (movements.Foremost is { IsUnusual: true } ? "平年を超えて" : "") + (movements.IsTied ? "最も動いたものの一つ" : "最も動いたの");

    /// <summary>中央区役所の証明で +1,320件、+2.1 %（同じ窓口・区分）.</summary>
    public LeadSentence SayMovement(LeadSentence lead, Movement movement)
    {
        lead.Say($"{AnswerNames.Of(movement, courses.Figures)}で ").SayStrong($"{Figures.Difference(movement.Delta)}件");
        return movement.Percent is { } percent ? lead.Say("、").SayStrong(Figures.Percent(percent)).Say($"（{Basis}）") : lead;
    }

    /// <summary>令和7年度と令和8年度の 11月25日（水）までを比べて.</summary>
    public string Between(Movements movements) => movements.Span == MovementSpan.SoFar && courses.Days is { IsWholeYear: false } days
        ? $"{AnswerNames.Before(days)}と比べて"
        : $"{movements.From.EraLabel}から{movements.To.EraLabel}までに";

    public static string Against(Movement movement) =>
        movement.Usual is not { } usual ? "これまでの年度が少なく、平年と比べられません。"
        : movement.IsUsual ? $"平年並みの動きです（これまでの年の増減は最大 {Figures.Cases(usual)}）。"
        : $"これまでの年の増減は最大 {Figures.Cases(usual)}でした。";

    public static string Note(Movement movement) =>
        movement.IsUsual ? "平年並み" : movement.IsUnusual ? "平年を超える" : "比べる年度が少ない";

    public static IReadOnlyList<string> Notes(Movements? movements)
    {
        if (movements is null) return [];
        var notes = new List<string> { $"季節の違いは、{(movements.Span == MovementSpan.SoFar ? "同じ月日" : "1年")}どうしを比べることで除いています。" };
        var left = new (string What, int Count)[]
        {
            ("開設・終了や区分の始まり・終わり", movements.Changed), ("前後を比べられないもの", movements.Broken), ("入力がそろっていないもの", movements.Missing),
        }.Where(each => each.Count > 0).Select(each => $"{each.What} {each.Count}件").ToList();
        notes.Add($"窓口と区分の組 {movements.Compared}件を比べました。{(left.Count == 0 ? "" : $"除いたのは、{string.Join("、", left)}です。")}");
        return notes;
    }

    private static LeadSentence SayOthers(LeadSentence lead, Movements movements)
    {
        var unusual = movements.Largest.Count(movement => movement.IsUnusual);
        if (unusual > 1) lead.Say($"ほかに {unusual - 1}件が平年を超えています。");
        if (movements.Largest.Count > 1 && movements.Largest.All(movement => movement.IsUsual)) lead.Say("ほかの動きも平年並みです。");
        return lead;
    }
}
