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
        lead.Say($"{Between(movements)}、{Name(foremost)}が ");
        SayOthers(SayFigures(lead, foremost).Say(Against(movements, foremost)), movements);
        return lead;
    }

    /// <summary>例年の幅を超えて動いたもののうち最大, or 最も動いたの where nothing is beyond that; one of several where they tie.</summary>
    public static string Superlative(Movements movements) => (movements.Foremost is { IsUnusual: true }, movements.IsTied) switch
    {
        (true, false) => "例年の幅を超えて動いたもののうち最大",
        (true, true) => "例年の幅を超えて動いたもののうち最大の一つ",
        (false, false) => "最も動いたの",
        (false, true) => "最も動いたものの一つ",
    };

    /// <summary>中央区役所の証明で +1,320件、+2.1 %（同じ窓口・区分）.</summary>
    public LeadSentence SayMovement(LeadSentence lead, Movement movement) => SayFigures(lead.Say($"{Name(movement)}で "), movement);

    /// <summary>東部出張所の証明発行, or 証明発行 where the page is of that office alone.</summary>
    public string Name(Movement movement) => scope.Kind == TrendScopeKind.Office ? movement.Item.Name : AnswerNames.Of(movement, courses.Figures);

    /// <summary>前年度の同じ日までと比べて, 令和6年度と比べて令和7年度は.</summary>
    public string Between(Movements movements) => courses.DaysOf(scope, movements.Period) is { IsWholeYear: false }
        ? "前年度の同じ日までと比べて"
        : $"{movements.From.EraLabel}と比べて{movements.To.EraLabel}は";

    /// <summary>The second line beside a bar.</summary>
    public static string Note(Movement movement) =>
        movement.IsUsual ? $"例年の幅の中（{Figures.Cases(movement.Usual!.Value)}まで）"
        : movement.IsUnusual ? $"例年は {Figures.Cases(movement.Usual!.Value)}まで"
        : Judgement(movement);

    public static string Judgement(Movement movement) =>
        movement.IsUsual ? "例年の幅の中" : movement.IsUnusual ? "例年の幅を超える" : "比べる年度が少ない";

    /// <summary>What the words mean that a movement is said with.</summary>
    public static IEnumerable<string> Glosses(Movement movement)
    {
        if (movement.Percent is not null) yield return $"{Basis}＝一つの窓口の一つの区分";
        if (movement.Usual is not null) yield return "例年の幅＝過去の増減（5年分まで）の最大";
    }

    public static IReadOnlyList<string> Notes(Movements? movements)
    {
        if (movements is null) return [];
        var notes = new List<string>();
        if (movements.Foremost is { } foremost && Glosses(foremost).ToList() is { Count: > 0 } glosses) notes.Add(string.Join("　", glosses));
        if (movements.Period == AnswerPeriod.SoFar) notes.Add("季節の違いは、同じ月日どうしを比べることで除いています。");
        var left = new (string What, int Count)[]
        {
            ("開設・終了や区分の始まり・終わり", movements.Changed), ("前後を比べられないもの", movements.Broken), ("入力がそろっていないもの", movements.Missing),
        }.Where(each => each.Count > 0).Select(each => $"{each.What} {each.Count}組").ToList();
        notes.Add($"窓口と区分 {movements.Compared}組を比べました。{(left.Count == 0 ? "" : $"除いたのは、{string.Join("、", left)}です。")}");
        return notes;
    }

    private static LeadSentence SayFigures(LeadSentence lead, Movement movement)
    {
        lead.SayStrong($"{Figures.Difference(movement.Delta)}件");
        return movement.Percent is { } percent ? lead.Say("、").SayStrong(Figures.Percent(percent)).Say($"（{Basis}）") : lead;
    }

    private static string Against(Movements movements, Movement foremost)
    {
        var most = movements.IsTied ? "で、最も動いたものの一つです。" : "で、最も動きました。";
        return foremost.Usual is not { } usual ? most + "比べられる年度が少なく、例年の幅は示せません。"
            : foremost.IsUsual ? most + $"例年の幅（最大 {Figures.Cases(usual)}）の中です。"
            : $"で、例年の幅（最大 {Figures.Cases(usual)}）を超えて動いたもののうち最大{(movements.IsTied ? "の一つ" : "")}です。";
    }

    private void SayOthers(LeadSentence lead, Movements movements)
    {
        var (foremost, others) = (movements.Largest[0], movements.Largest.Skip(1).ToList());
        var unusual = others.Count(movement => movement.IsUnusual);
        if (unusual > 0) lead.Say($"ほかに {unusual}組が例年の幅を超えています。");
        if (others.Find(movement => Math.Abs(movement.Delta) > Math.Abs(foremost.Delta)) is { IsUsual: true } larger)
            lead.Say($"{Name(larger)}の {Figures.Difference(larger.Delta)}件はこれより大きい動きですが、例年の幅の中です。");
        else if (others.Count > 0 && movements.Largest.All(movement => movement.IsUsual)) lead.Say("ほかの動きも例年の幅の中です。");
    }
}
