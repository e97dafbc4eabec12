using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Warns that windows which are compared as unchanged may have lost people to a new one beside them, or won those of a closed one.</summary>
internal static class ShiftText
{
    private const int MostNames = 3;

    /// <summary>減った分の 77 %は、東区役所が新設された東区の 2窓口のもので、そちらへ移った人の分を含むことがあります。 Nothing where there is no reason.</summary>
    public static LeadSentence SayShift(this LeadSentence lead, Shift? shift, YearlyFigures figures) => shift is null
        ? lead
        : lead.Say($"{(shift.IsFall ? "減った" : "増えた")}分{(shift.Share == 100 ? "" : $"の {shift.Share} %")}は、{Names(shift.Causes, figures)}が{(shift.IsFall ? "新設された" : "終了した")}{shift.Ward.Name}の {shift.Windows.Count}窓口のもので、{May(shift.IsFall)}。");

    /// <summary>同じ区に東区役所が新設され（平成24年4月）、…: the same of one office.</summary>
    public static LeadSentence SayShift(this LeadSentence lead, IReadOnlyList<Office> beside, YearlyFigures figures, bool isFall)
    {
        if (beside.Count == 0) return lead;
        var when = beside.Select(office => isFall ? $"{Month(office.OpenedOn!.Value)}" : $"{Month(office.ClosedOn!.Value)}末").Distinct().ToList();
        return lead.Say($"この間に同じ区の{Names(beside, figures)}が{(isFall ? "新設され" : "終了し")}（{string.Join("、", when)}）、{May(isFall)}。");
    }

    private static string May(bool isFall) => isFall ? "そちらへ移った人の分を含むことがあります" : "そこから移ってきた人の分を含むことがあります";

    private static string Month(DateOnly date) => JapaneseDate.YearMonth(date);

    private static string Names(IReadOnlyList<Office> offices, YearlyFigures figures) =>
        offices.Count <= MostNames ? string.Join("・", offices.Select(figures.NameOf)) : $"{offices.Count}窓口";
}
