using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Evidence in words.</summary>
public static class EvidenceText
{
    /// <summary>A draft may still have no title.</summary>
    public static string TitleOf(Proposal proposal) => proposal.Title.Length > 0 ? proposal.Title : "件名のない提案";

    /// <summary>花園総合出張所の証明発行.</summary>
    public static string Name(EvidenceSeries series) => $"{series.Name}の{What(series)}";

    /// <summary>証明発行; 窓口件数 for the subtotal.</summary>
    public static string What(EvidenceSeries series) => series.ItemName ?? "窓口件数";

    /// <summary>11月2日（月）に固定した値。公表値; of an earlier year with the year.</summary>
    public static string Taken(EvidenceDetail evidence, DateOnly today)
    {
        var day = evidence.TakenOn.Year == today.Year ? JapaneseDate.Short(evidence.TakenOn) : JapaneseDate.Full(evidence.TakenOn);
        return $"{day}に固定した値。{Source(evidence.Snapshot)}";
    }

    /// <summary>単位：件、平成23〜25年度、共通区分.</summary>
    public static string Frame(EvidenceSnapshot snapshot) =>
        $"単位：件、{YearText.Range(new FiscalYear(snapshot.From), new FiscalYear(snapshot.To))}、{snapshot.Basis.Label()}";

    /// <summary>How far the figures can be relied on.</summary>
    public static string Source(EvidenceSnapshot snapshot)
    {
        var known = snapshot.Years.Where(year => year.Value is not null).ToList();
        if (known.Count == 0) return "件数なし";
        if (known.Exists(year => year.Sample)) return "サンプルを含む";
        if (known.TrueForAll(year => year.Published)) return "公表値";
        return known.TrueForAll(year => year.Final) ? "確定" : "速報を含む";
    }

    /// <summary>平成23〜25年度 +13.4 %（共通区分）, or why there is no percentage.</summary>
    public static string Change(EvidenceSnapshot snapshot, EvidenceSeries series)
    {
        if (series.Change is not { } change) return $"比べられる年度がありません（{snapshot.Basis.Label()}）";
        var years = YearText.Range(new FiscalYear(change.From), new FiscalYear(change.To));
        return change.Percent is null
            ? $"{years} 増減率なし（{snapshot.Basis.Label()}）：{BasisText.Reason(change.Reason)}"
            : $"{years} {Figures.Percent(change.Percent)}（{snapshot.Basis.Label()}）";
    }

    /// <summary>H23→25, or why there is no percentage: stands beside one.</summary>
    public static string ChangeOf(EvidenceSeries series) => series.Change switch
    {
        null => "比べられる年度がありません",
        { Percent: null } change => BasisText.Reason(change.Reason),
        var change => YearText.Pair(new FiscalYear(change.From), new FiscalYear(change.To)),
    };

    /// <summary>12,345; a blank and a — as in every table.</summary>
    public static string Cell(EvidenceYear? year) =>
        year?.Value is { } value ? Figures.Count(value) : year?.Handled == true ? "未入力" : "—";

    /// <summary>Says each of the first differences, and how many more there are.</summary>
    public static string Differences(IReadOnlyList<EvidenceDifference> differences)
    {
        const int most = 3;
        if (differences.Count == 0) return "固定したあと、値は変わっていません。";
        var more = differences.Count > most ? $"ほかに {differences.Count - most}か所で変わっています。" : "";
        return string.Concat(differences.Take(most).Select(Difference)) + more;
    }

    private static string Difference(EvidenceDifference each)
    {
        var by = each is { Then: { } then, Now: { } now } ? $"（{Figures.Difference(now - then)}件）" : "";
        return $"{Name(each.Series)}の{new FiscalYear(each.FiscalYear).EraLabel}は、固定したとき {Figure(each.Then)}、いまは {Figure(each.Now)}です{by}。";
    }

    private static string Figure(long? value) => value is { } count ? Figures.Cases(count) : "件数なし";
}
