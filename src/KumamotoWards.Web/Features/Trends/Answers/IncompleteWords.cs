using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Says what is not entered, not closed and not answered, in numbers.</summary>
public sealed class IncompleteWords(TrendScope scope, YearlyFigures figures)
{
    private const int NamedOffices = 3;

    public LeadSentence Write(Incomplete incomplete)
    {
        var lead = new LeadSentence();
        if (incomplete.IsNothing && !incomplete.HasMonths) return lead.Say($"{scope.Name}の{incomplete.Year.EraLabel}は、月ごとの入力がない年度（公表された年度の合計など）です。");
        if (incomplete.IsNothing) return lead.Say($"{scope.Name}の{incomplete.Year.EraLabel}は、{JapaneseDate.Short(incomplete.Through)}までの入力と締めがそろっています。");
        var parts = Parts(incomplete).ToList();
        for (var i = 0; i < parts.Count; i++) lead.Say(i == 0 ? "" : "、").Say($"{parts[i].What} ").SayStrong(parts[i].Figure);
        return lead.Say("です。").Say(incomplete.BlankMonths + incomplete.OpenMonths > 0 ? "そろうと、上の数字は変わります。" : "数字が変わるのは、訂正があったときだけです。");
    }

    public IReadOnlyList<string> Notes(Incomplete incomplete)
    {
        var blank = incomplete.Offices.Where(office => office.BlankMonths.Count > 0).ToList();
        if (blank.Count == 0) return [];
        var named = blank.Take(NamedOffices).Select(office => $"{figures.NameOf(office.Office)}（{string.Join("・", office.BlankMonths.Take(NamedOffices).Select(JapaneseDate.Month))}{(office.BlankMonths.Count > NamedOffices ? "ほか" : "")}）");
        return [$"空欄のある窓口：{string.Join("、", named)}{(blank.Count > NamedOffices ? $" ほか {blank.Count - NamedOffices}窓口" : "")}"];
    }

    private static IEnumerable<(string What, string Figure)> Parts(Incomplete incomplete)
    {
        if (incomplete.OfficesWithBlanks > 0) yield return ($"{JapaneseDate.Short(incomplete.Through)}までに空欄のある窓口は", $"{incomplete.OfficesWithBlanks}か所");
        if (incomplete.OpenMonths > 0) yield return ("提出していない月は", $"{incomplete.OpenMonths}件");
        if (incomplete.WaitingMonths > 0) yield return ("承認か締めを待つ月は", $"{incomplete.WaitingMonths}件");
        if (incomplete.EarlierMonths > 0) yield return ("前の年度までの締めていない月は", $"{incomplete.EarlierMonths}件");
        if (incomplete.OpenAlerts > 0) yield return ("理由を待つ確認は", $"{incomplete.OpenAlerts}件");
    }
}
