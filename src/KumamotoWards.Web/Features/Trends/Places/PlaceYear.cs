using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>A year of a place: its figures, the change since the year before, and where it stands among others.</summary>
/// <param name="SinceLastYear">On the basis of the page; null for the first year shown.</param>
/// <param name="AmongAll">Among all offices, or all wards.</param>
/// <param name="AmongKind">Among offices of its kind; null for a ward.</param>
public sealed record PlaceYear(YearlyRowYear Row, Comparison? SinceLastYear, Rank? AmongAll, Rank? AmongKind, OfficeKind? Kind)
{
    /// <summary>確定, 速報（未入力あり）, 年度途中（11月20日まで）: how far its figures can be relied on, and why.</summary>
    public string State(YearlyFigures figures)
    {
        var standing = Row.State.Standing(Row.Year == figures.RunningYear);
        return standing switch
        {
            YearStanding.Running => $"{standing.Label()}（{YearText.Until(Row.State.Through!.Value)}まで）",
            YearStanding.Preliminary when Row.HasGaps => $"{standing.Label()}（未入力あり）",
            _ => standing.Label(),
        };
    }

    public static IReadOnlyList<PlaceYear> Of(YearlyTrendQuery query)
    {
        var table = new YearlyTable(query.Comparer, query.Scope, query.Span, query.Geography, query.Basis);
        var row = table.Rows[^1];
        var changes = table.ChangesOf(row);
        return [.. row.Years.Select((year, index) => Of(query, year, index == 0 ? null : changes[index - 1]))];
    }

    private static PlaceYear Of(YearlyTrendQuery query, YearlyRowYear year, Comparison? change)
    {
        var ranking = new Ranking(query.Figures, year.Year);
        return query.Office is { } office
            ? new PlaceYear(year, change, ranking.AmongAll(office), ranking.AmongKind(office), ranking.KindOf(office))
            : new PlaceYear(year, change, ranking.AmongWards(query.Ward!), null, null);
    }
}
