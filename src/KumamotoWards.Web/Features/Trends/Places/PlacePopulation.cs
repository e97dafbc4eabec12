using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>
/// The residents of a ward beside the counts of its windows. A fiscal year stands with the residents of the year of the same
/// number. An office has no residents of its own: people choose among the windows, so its counts are never divided.
/// </summary>
public sealed class PlacePopulation(PopulationTable table, Ward ward)
{
    /// <summary>The last year in which the ward is known; null where none is.</summary>
    public int? Latest => table.YearsOf(PopulationKind.Actual).Where(year => table.Residents(year, ward, null, PopulationKind.Actual) is not null).Select(year => (int?)year).LastOrDefault();

    public IReadOnlyList<string> Sources => table.SourcesOf(PopulationKind.Actual);

    public long? Residents(int year) => table.Residents(year, ward, group: null, PopulationKind.Actual);

    public decimal? SeniorShare(int year) => table.SeniorShare(year, ward, PopulationKind.Actual);

    public bool IsSample(int year) => table.IsSample(year, ward);

    /// <summary>All items of a complete year for every 1,000 residents; null of a running or patchy one.</summary>
    public decimal? PerThousand(PlaceYear year) => year is { AmongAll: not null, Row.Subtotal: { Kind: FigureCellKind.Number } count }
        ? table.PerThousand(count.Value, year.Row.Year.StartYear, ward)
        : null;

    /// <summary>How residents, and counts for every 1,000 of them, changed between the years compared; null where either year is not known.</summary>
    public LeadSentence? Change(Comparison? change)
    {
        if (change is not { Percent: not null, From.StartYear: var from, To.StartYear: var to }) return null;
        if (Residents(from) is not ({ } before and > 0) || Residents(to) is not ({ } after and > 0)) return null;
        var (first, last) = (1000m * change.Before / before, 1000m * change.After / after);
        return new LeadSentence()
            .Say($"{ward.Name}の人口は {from}年から {to}年までに ").SayStrong(Figures.Percent(Comparison.PercentOf(before, after)))
            .Say($"、65歳以上の割合は {Figures.Average(SeniorShare(from)!.Value)} % から {Figures.Average(SeniorShare(to)!.Value)} % になりました。人口 1,000人あたりの件数は、{change.From.EraLabel}の {Figures.Average(first)}件から{change.To.EraLabel}の ")
            .SayStrong($"{Figures.Average(last)}件").Say($"、{Figures.Percent(100 * (last - first) / first)}（{change.Basis.Label()}）です。");
    }
}
