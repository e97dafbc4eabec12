using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>どこが動いたか: the windows and the items that move the change most, as bars; the others together in a last one.</summary>
public sealed class Contributors(ChangesQuery query)
{
    /// <summary>So many have a bar of their own; their sum with that of the others is the change.</summary>
    private const int Named = 6;

    private readonly Contributions _moved = query.Contributions;

    /// <summary>There is something to choose between.</summary>
    public bool IsSaid => Windows is not null || Items is not null;

    public string Note => $"{query.From.EraLabel} → {query.To.EraLabel}、単位：件。{_moved.Basis.Label()}、足すと {Figures.Difference(_moved.Delta)}件";

    public string Sentence
    {
        get
        {
            var (risen, fallen) = (_moved.Windows.Count(window => window.Delta > 0), _moved.Windows.Count(window => window.Delta < 0));
            return Windows is null ? "" : $"{_moved.Windows.Count}窓口のうち、増えたのは {risen}窓口、減ったのは {fallen}窓口です。";
        }
    }

    /// <summary>Null where there is one window at most.</summary>
    public BarsChart? Windows => _moved.Windows.Count < 2 ? null : Chart(
        "窓口ごとの増減", "窓口",
        _moved.Windows.Select(window => new Moved(query.Figures.NameOf(window.Office), StepWords.Note(window, query.From, query.To), window.Before, window.After)));

    /// <summary>Null where there is one item at most.</summary>
    public BarsChart? Items => _moved.Items.Count < 2 ? null : Chart(
        "件数区分ごとの増減", "区分",
        _moved.Items.Select(item => new Moved(item.Item.Name, StepWords.Note(item, query.From, query.To), item.Before, item.After)));

    private BarsChart Chart(string title, string noun, IEnumerable<Moved> all)
    {
        var moved = all.ToList();
        // One alone is named rather than called the others.
        var named = moved.Count == Named + 1 ? moved.Count : Math.Min(Named, moved.Count);
        var rows = moved.Take(named).Select(Row).ToList();
        if (moved.Count > named) rows.Add(Others(moved.Skip(named).ToList(), noun));
        return new BarsChart
        {
            Title = $"{title}（{query.From.EraLabel}から{query.To.EraLabel}まで、{_moved.Basis.Label()}）",
            Summary = $"{title}。{string.Join("、", rows.Select(row => $"{row.Name} {row.Figure}"))}。",
            SummaryIsElsewhere = true,
            Rows = rows,
            Data = new ChartTable(
                [noun, query.From.ShortLabel, query.To.ShortLabel, "増減", $"増減率\n{_moved.Basis.Label()}"],
                [.. moved.Select(Cells), Cells(new Moved("計", "", moved.Sum(one => one.Before ?? 0), moved.Sum(one => one.After ?? 0)))]),
        };
    }

    private static BarRow Row(Moved moved) => new(moved.Name, moved.Delta, $"{Figures.Difference(moved.Delta)}件")
    {
        IsChange = true,
        Note = moved.Note.Length > 0 ? moved.Note : null,
        Spoken = $"{ChartTable.Cell(moved.Before)}件から {ChartTable.Cell(moved.After)}件、{Figures.Difference(moved.Delta)}件{(moved.Note.Length > 0 ? $"、{moved.Note}" : "")}",
    };

    private static BarRow Others(List<Moved> others, string noun)
    {
        var delta = others.Sum(one => one.Delta);
        return new($"ほかの {others.Count}{noun}", delta, $"{Figures.Difference(delta)}件") { IsChange = true };
    }

    private static IReadOnlyList<string> Cells(Moved moved) =>
        [moved.Name, ChartTable.Cell(moved.Before), ChartTable.Cell(moved.After), Figures.Difference(moved.Delta), ChangesPage.Percent(moved.Before, moved.After)];

    private sealed record Moved(string Name, string Note, long? Before, long? After)
    {
        public long Delta => (After ?? 0) - (Before ?? 0);
    }
}
