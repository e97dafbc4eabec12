using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Changes;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Home;

/// <summary>The figures that concern the person, at a glance: of the office, of the ward, or of the city.</summary>
/// <param name="Rows">Items of an office, or the wards; the last is the total.</param>
/// <param name="Cards">Two windows or wards worth a look; none for an office.</param>
/// <param name="Compared">The years the last column compares, on the basis 共通区分.</param>
/// <param name="IsSample">Some of the figures are invented.</param>
public sealed record Glance(
    TrendScope Scope, LeadSentence Lead, IReadOnlyList<FiscalYear> Years, (FiscalYear From, FiscalYear To)? Compared,
    IReadOnlyList<GlanceRow> Rows, IReadOnlyList<SmallChart> Cards, bool IsSample)
{
    /// <summary>平成23年度〜平成25年度: a glance shows closed years, which need not be the latest.</summary>
    public string Period => YearText.Range(Years[0], Years[^1]);

    /// <summary>The lead speaks of 不変窓口: the page then says what those are.</summary>
    public bool NamesUnchanged => Lead.ToString().Contains(ComparisonBasis.UnchangedOffices.Label(), StringComparison.Ordinal);

    /// <summary>The answers of the office, the ward or the city.</summary>
    public string SummaryHref => Scope.Kind switch
    {
        TrendScopeKind.Office => $"/trends?office={Scope.Slug}",
        TrendScopeKind.Ward or TrendScopeKind.City => $"/trends?ward={Scope.Slug}",
    };

    public string Href => Scope.Kind switch
    {
        TrendScopeKind.Office => $"/trends/yearly?office={Scope.Slug}",
        TrendScopeKind.Ward => $"/trends/yearly?ward={Scope.Slug}",
        TrendScopeKind.City => "/trends/yearly",
    };

    /// <summary>Where the comparison of the last column is opened.</summary>
    public string? ChangesHref => Compared is { } years ? ChangesAddress.Of(Scope, years.From, years.To) : null;
}

/// <summary>One line of the table.</summary>
/// <param name="Kind">A class of the statistics table: subtotal, selected, or none.</param>
public sealed record GlanceRow(string Name, string? Href, string Kind, IReadOnlyList<FigureCell> Cells, decimal? Percent);
