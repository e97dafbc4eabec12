using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>What the steps of a change mean, and what they still contain.</summary>
internal static class StepWords
{
    public static string Meaning(ChangeStep step) => step.Kind switch
    {
        BridgeStepKind.Unchanged => "両方の年度を通して開き、条件も変わっていない窓口の、両方の年度にあった区分の増減です。ほかの窓口やコンビニ交付へ移った人、移ってきた人の分も含まれます。",
        BridgeStepKind.BrokenSeries => $"{step.Step.Verb()}により条件が変わった窓口です。前と後の数は同じ条件ではなく、ほかの窓口から移ってきた人の分も含まれます。",
        BridgeStepKind.Opened => "はじめの年度のあとに開いた窓口です。ほかの窓口から移ってきた人の分も含まれるため、すべてが新しい利用とは限りません。",
        BridgeStepKind.Closed => "おわりの年度までに終えた窓口です。使っていた人がほかの窓口へ移った分は、移った先の増減に入っています。",
        BridgeStepKind.OneSided => "片方の年度にだけ件数があるか、区が変わった窓口です。増えた・減ったとは言えません。",
        BridgeStepKind.Items => "片方の年度にはなかった区分です。扱いが始まった・終わったための増減で、同じ手続きの増減ではありません。",
    };

    /// <summary>What happened to a window: 平成24年4月 拡充, or why it stands on one side only.</summary>
    public static string Note(WindowChange window, FiscalYear from, FiscalYear to) => window.Passage switch
    {
        WindowPassage.Joined => "ほかの区から移ってきた",
        WindowPassage.Left => "ほかの区へ移った",
        WindowPassage.Stays => string.Join("、", OfficeNames.Notes(window.Office, new YearSpan(from, to))),
    };

    /// <summary>平成24年度から, 平成30年度まで: why an item is not common to both years.</summary>
    public static string Note(ItemChange item, FiscalYear from, FiscalYear to) =>
        item.Item.FirstFiscalYear > from.StartYear ? $"{new FiscalYear(item.Item.FirstFiscalYear).EraLabel}から"
        : item.Item.LastFiscalYear < to.StartYear ? $"{new FiscalYear(item.Item.LastFiscalYear.Value).EraLabel}まで"
        : "";
}
