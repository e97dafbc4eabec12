using System.ComponentModel;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>Places side by side as JSON.</summary>
public sealed record CompareResponse(
    int From,
    int To,
    [property: Description("比較の基準")] string Basis,
    [property: Description("件数の単位")] string Unit,
    IReadOnlyList<ComparePlaceResponse> Places)
{
    internal static CompareResponse Of(CompareQuery query) => new(
        query.Span.From.StartYear, query.Span.To.StartYear, query.Basis.Slug(), "件", [.. query.Places.Select(place => ComparePlaceResponse.Of(query, place))]);
}

public sealed record ComparePlaceResponse(
    [property: Description("office（窓口）、ward（区の計）")] string Scope,
    string Slug,
    string Name,
    IReadOnlyList<CompareYearResponse> Years,
    [property: Description("期間のうち比べられる最初の年度と最後の年度の間の増減。比べられる年度が二つなければ null")] YearlyTrendChange? Change)
{
    internal static ComparePlaceResponse Of(CompareQuery query, ComparedPlace place) => new(
        place.Scope.Kind.Kebab(), place.Scope.Slug, place.Scope.Name,
        [.. query.Span.Years.Zip(place.Series.Values, (year, count) => CompareYearResponse.Of(year.StartYear, count, YearState.Of(query.Figures, place.Scope, year)))],
        place.Series.Change is { } change ? YearlyTrendChange.Of(change) : null);
}

public sealed record CompareYearResponse(
    int FiscalYear,
    [property: Description("この基準での件数（件）。数のない年度は null")] long? Count,
    [property: Description("年度が終わり、未入力の月がない")] bool Complete,
    [property: Description("集計に含む最後の日")] DateOnly? Through,
    [property: Description("preliminary（速報）、final（確定）")] string Status,
    [property: Description("動作確認用のサンプルを含む")] bool Sample)
{
    internal static CompareYearResponse Of(int year, long? count, YearState state) =>
        new(year, count, state.IsComplete, state.Through, state.IsFinal ? "final" : "preliminary", state.IsSample);
}
