using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Proposes the sentence above an evidence, by rule from its figures; a person may write a better one.</summary>
public static class EvidenceCaption
{
    /// <summary>Below that a change is no rise and no fall, in percent.</summary>
    private const decimal Level = 1;

    public static string Of(EvidenceSnapshot snapshot)
    {
        var caption = snapshot.Series.Count == 1
            ? Alone(snapshot, snapshot.Series[0])
            : string.Join("、", snapshot.Series.Select((series, place) => Beside(series, isLast: place == snapshot.Series.Count - 1)));
        return caption.Length <= ProposalEvidence.CaptionMaxLength ? caption : Brief(snapshot);
    }

    private static string Alone(EvidenceSnapshot snapshot, EvidenceSeries series) => series.Change is { Percent: { } percent } change
        ? $"{EvidenceText.Name(series)}は{YearText.Range(new FiscalYear(change.From), new FiscalYear(change.To))}に {Figures.Percent(percent)}（{snapshot.Basis.Label()}）"
        : $"{EvidenceText.Name(series)}は{Latest(series)}";

    private static string Beside(EvidenceSeries series, bool isLast)
    {
        var name = EvidenceText.Name(series);
        return series.Change?.Percent switch
        {
            null => $"{name}は{Latest(series)}",
            >= Level => $"{name}は{(isLast ? "増えた" : "増え")}",
            <= -Level => $"{name}は{(isLast ? "減った" : "減り")}",
            _ => $"{name}はほぼ同じ",
        };
    }

    /// <summary>Of a running year it says that it is one.</summary>
    private static string Latest(EvidenceSeries series)
    {
        var year = series.Years.LastOrDefault(each => each is { Value: not null, Complete: true }) ?? series.Years.LastOrDefault(each => each.Value is not null);
        return year is null ? "この期間に件数がない" : $"{new FiscalYear(year.FiscalYear).EraLabel}{(year.Complete ? "" : "（年度途中）")}に {Figures.Cases(year.Value!.Value)}";
    }

    /// <summary>Where names are too long for more.</summary>
    private static string Brief(EvidenceSnapshot snapshot) =>
        $"{snapshot.Series.Count}つの件数の推移（{YearText.Range(new FiscalYear(snapshot.From), new FiscalYear(snapshot.To))}）";
}
