using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>
/// Up to three series of yearly figures as they stood at one moment. It is kept as JSON and never changed: what it holds
/// must still be read years later, so names are kept beside slugs, and enums by the words of the API.
/// </summary>
/// <param name="From">First fiscal year.</param>
/// <param name="To">Last fiscal year.</param>
/// <param name="Basis">Of every figure and percentage in it.</param>
public sealed record EvidenceSnapshot(int From, int To, ComparisonBasis Basis, IReadOnlyList<EvidenceSeries> Series)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Some of its figures are invented.</summary>
    [JsonIgnore]
    public bool IsSample => Years.Any(year => year.Sample);

    /// <summary>All figures, of every series.</summary>
    [JsonIgnore]
    public IEnumerable<EvidenceYear> Years => Series.SelectMany(series => series.Years);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is no snapshot.</exception>
    public static EvidenceSnapshot Parse(string json) =>
        JsonSerializer.Deserialize<EvidenceSnapshot>(json, Json) ?? throw new JsonException("The snapshot is null.");
}

/// <summary>One line of an evidence: the figures of an office, a ward or the city.</summary>
/// <param name="Name">How the place was called.</param>
/// <param name="Item">Slug of the item; null for the subtotal of all that the basis takes.</param>
/// <param name="ItemName">How it was called; null for the subtotal.</param>
/// <param name="Years">Every fiscal year from the first to the last.</param>
/// <param name="Change">Between the first and the last year that compare; null where there are no two.</param>
public sealed record EvidenceSeries(
    TrendScopeKind Scope, string Slug, string Name, string? Item, string? ItemName, IReadOnlyList<EvidenceYear> Years, EvidenceChange? Change)
{
    /// <summary>The same place and item, whatever they are called.</summary>
    public bool IsOf(EvidenceSeries other) => (Scope, Slug, Item) == (other.Scope, other.Slug, other.Item);
}

/// <param name="FiscalYear">Starting year.</param>
/// <param name="Value">Null where there is no figure.</param>
/// <param name="Handled">Whether figures were to be expected: no value is then 未入力, else —.</param>
/// <param name="Complete">The year was over and nothing of it missing.</param>
/// <param name="Through">The last date included.</param>
/// <param name="Final">確定; else 速報.</param>
/// <param name="Published">公表値</param>
/// <param name="Sample">サンプル: some of it is invented.</param>
public sealed record EvidenceYear(int FiscalYear, long? Value, bool Handled, bool Complete, DateOnly? Through, bool Final, bool Published, bool Sample);

/// <summary>A <see cref="Comparison"/> as it stood.</summary>
/// <param name="Percent">Null where a reason says why.</param>
/// <param name="Windows">How many offices the basis took.</param>
/// <param name="Items">Slugs of the items that it took.</param>
public sealed record EvidenceChange(int From, int To, long Before, long After, decimal? Percent, NoPercentReason? Reason, int Windows, IReadOnlyList<string> Items);
