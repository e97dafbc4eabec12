using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using FigureText = KumamotoWards.Web.Infrastructure.Display.Figures;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>はじめの年度を替えると: the page's statement for every year that it could have begun with.</summary>
public sealed class BaseYearStrip(ChangesQuery query)
{
    /// <summary>Two bars say no more than the two rows below them.</summary>
    private const int FewestForChart = 3;

    public ChangesQuery Query { get; } = query;

    public BaseYears Figures { get; } = query.BaseYears;

    /// <summary>Null where there is nothing to choose between.</summary>
    public SignedChart? Chart => Figures.Years.Count < FewestForChart || !Figures.Years.Any(year => IsSaid(year.Chosen) || IsSaid(year.Beside)) ? null : new SignedChart
    {
        Title = $"{Query.Scope.Name}の{Query.To.EraLabel}までの増減率を、はじめの年度ごとに（{Figures.Basis.Label()}と{Figures.Beside.Label()}）",
        Summary = Sentence,
        SummaryIsElsewhere = true,
        TableIsElsewhere = true,
        SeriesHeading = "比べ方",
        Years = [.. Axis.Select(year => new ChartYear(year.StartYear, year.ShortLabel) { IsSample = Query.State(year).IsSample })],
        Current = Axis.Contains(Query.From) ? Query.From.StartYear - Axis[0].StartYear : null,
        Strips = [Strip(Figures.Basis, year => year.Chosen), Strip(Figures.Beside, year => year.Beside)],
    };

    /// <summary>はじめの年度が 14通りのどれでも … 〜 …: the range on both bases, and whether the direction depends on the choice.</summary>
    public string Sentence => !IsToWhole
        ? $"{Query.To.EraLabel}は年度途中か未入力の月があるため、どの年度からの増減率も出していません。"
        : $"{Query.To.EraLabel}と比べるはじめの年度は {Figures.Years.Count}通りあります。{Ranges(Range.Of(Figures.Basis, Figures.Years.Select(year => year.Chosen)), Range.Of(Figures.Beside, Figures.Years.Select(year => year.Beside)))}{Broken()}";

    /// <summary>Why a year has no percentage; nothing where no year has one.</summary>
    public string Reason(Comparison change) => change.Percent is null && IsToWhole ? BasisText.Reason(change.Reason) : "";

    private bool IsToWhole => Query.State(Query.To).IsComplete;

    private IReadOnlyList<FiscalYear> Axis => FiscalYear.Span(Figures.Years[0].Year, Figures.Years[^1].Year);

    private SignedStrip Strip(ComparisonBasis basis, Func<BaseYear, Comparison> change) => new(
        $"{basis.Label()}（%）",
        [.. Axis.Select(year => Figures.Years.FirstOrDefault(known => known.Year == year) is { } known && IsSaid(change(known))
            ? new SignedValue(change(known).Percent!.Value, FigureText.PercentNumber(change(known).Percent))
            : null)]);

    /// <summary>What both have in common is said once.</summary>
    private static string Ranges(Range chosen, Range beside) => chosen.Direction.Length > 0 && chosen.Direction == beside.Direction
        ? $"{chosen.Text}、{beside.Text}で、どちらも{chosen.Direction}。"
        : string.Concat(new[] { chosen, beside }.Select(range => range.Text + (range.Direction.Length > 0 ? $"、{range.Direction}。" : "。")));

    private string Broken() => SaidBreaks.NotedBreak(Query.Figures, Query.Scope, new(Figures.Years[0].Year, Query.To)) is { } broken
        ? $"ただし、{broken.Text}（{broken.When()}）より前の年度とは、そのまま比べられません。" : "";

    private static bool IsSaid(Comparison change) => change.Percent is not null && !RelativeFigures.IsSmall(change.Before, change.After);

    /// <summary>Between which percentages a basis lies over all base years, and whether its direction depends on the choice.</summary>
    private sealed record Range(string Text, string Direction)
    {
        public static Range Of(ComparisonBasis basis, IEnumerable<Comparison> changes)
        {
            var all = changes.ToList();
            var percents = all.Where(IsSaid).Select(known => known.Percent!.Value).ToList();
            if (percents.Count == 0) return new($"{basis.Label()}で増減率を出せる年度はありません", "");
            var (least, most) = (percents.Min(), percents.Max());
            var span = least == most ? FigureText.Percent(least) : $"{FigureText.Percent(least)} から {FigureText.Percent(most)}";
            return new($"{basis.Label()}では {span}", percents.Count == 1 ? "" : DirectionOf(least, most, percents.Count == all.Count ? "どの年度" : $"増減率のある {percents.Count}年度のどれ"));
        }

        /// <param name="any">Nothing is said of a year that has no percentage.</param>
        private static string DirectionOf(decimal least, decimal most, string any) =>
            least < 0 && most > 0 ? "どの年度から比べるかで増減の向きが変わります" : $"{any}から比べても{(least >= 0 ? "減って" : "増えて")}はいません";
    }
}
