using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>Whose figures of what.</summary>
/// <param name="Slug">Of the office or the ward; of the city <see cref="TrendScope.CitySlug"/>.</param>
/// <param name="Item">Slug of the item; null for the subtotal.</param>
public sealed record EvidenceChoice(TrendScopeKind Scope, string Slug, string? Item);

/// <summary>The trend that an evidence is to show.</summary>
/// <param name="Choices">One to <see cref="MostSeries"/>, each once.</param>
/// <param name="CityName">How this installation calls the city as a whole.</param>
public sealed record EvidenceRequest(IReadOnlyList<EvidenceChoice> Choices, FiscalYear From, FiscalYear To, ComparisonBasis Basis, string CityName)
{
    public const int MostSeries = 3;
    public const int MostYears = 20;

    /// <summary>Asks today for what a snapshot shows.</summary>
    public static EvidenceRequest Again(EvidenceSnapshot snapshot, string cityName) => new(
        [.. snapshot.Series.Select(series => new EvidenceChoice(series.Scope, series.Slug, series.Item))],
        new FiscalYear(snapshot.From), new FiscalYear(snapshot.To), snapshot.Basis, cityName);
}
