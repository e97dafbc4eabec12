using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Events;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Warns that windows which are compared as unchanged may have lost people to a new one beside them, or won those of a closed one.</summary>
internal static class ShiftText
{
    private const int MostNames = 3;

    /// <summary>減った分の 77 %は、東区役所が新設された東区の 2窓口のもので、そちらへ移った人の分を含むことがあります。 Nothing where there is no reason.</summary>
    public static LeadSentence SayShift(this LeadSentence lead, Shift? shift, YearlyFigures figures) => shift is null
        ? lead
        : lead.Say($"{(shift.IsFall ? "減った" : "増えた")}分{(shift.Share == 100 ? "" : $"の {shift.Share} %")}は、{Names(shift.Causes, figures)}が{(shift.IsFall ? "新設された" : "終了した")}{shift.Ward.Name}の {shift.Windows.Count}窓口のもので、{May(shift.IsFall)}。");

    /// <summary>この間に同じ区の東区役所が新設され（平成24年4月）、…: the same of one office.</summary>
    /// <param name="beside">The openings beside an office that fell, or the closings beside one that rose.</param>
    public static LeadSentence SayShift(this LeadSentence lead, IReadOnlyList<TrendEvent> beside, YearlyFigures figures, bool isFall) => beside.Count == 0
        ? lead
        : lead.Say($"この間に同じ区の{Names([.. beside.Select(happened => happened.Office!)], figures)}が{(isFall ? "新設され" : "終了し")}（{string.Join("、", beside.Select(happened => happened.When()).Distinct())}）、{May(isFall)}。");

    private static string May(bool isFall) => isFall ? "そちらへ移った人の分を含むことがあります" : "そこから移ってきた人の分を含むことがあります";

    private static string Names(IReadOnlyList<Office> offices, YearlyFigures figures) =>
        offices.Count <= MostNames ? string.Join("・", offices.Select(figures.NameOf)) : $"{offices.Count}窓口";
}
