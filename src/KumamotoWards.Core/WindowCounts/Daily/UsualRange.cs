using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>平年の幅: what an office usually counts of an item on that weekday at that time of the year.</summary>
public sealed record UsualRange(int Low, int High)
{
    internal const int FewestValues = 3;
    private const int EnoughValues = 8;

    /// <summary>Few values tell little: the range is wide then.</summary>
    private const int SpreadsOfFew = 5;

    private const int SpreadsOfEnough = 3;

    /// <summary>年度末, 年度始め, 年末 or 年始: the day is compared with that of other years; null for month and weekday.</summary>
    public string? Occasion { get; init; }

    /// <summary>休み明け: what the first days after breaks bring is usual too.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>
    /// Median ± 3 spreads of the last same weekdays, widened to those of the same season in earlier years. The spread is the
    /// median deviation, which one odd day does not move, but at least what counting by chance gives (√n) and 8 %.
    /// </summary>
    /// <returns>Null on fewer than three values: nothing is known then.</returns>
    public static UsualRange? Of(IReadOnlyCollection<int> recent, IReadOnlyCollection<int> sameSeason)
    {
        var spreads = recent.Count + sameSeason.Count < EnoughValues ? SpreadsOfFew : SpreadsOfEnough;
        return (Of(recent, spreads), Of(sameSeason, spreads)) switch
        {
            ({ } now, { } then) => new UsualRange(Math.Min(now.Low, then.Low), Math.Max(now.High, then.High)),
            var (now, then) => now ?? then,
        };
    }

    public bool Contains(int count) => Low <= count && count <= High;

    /// <summary>11月の金曜日としては多い数です：平年 12〜44 件. Null for a usual count.</summary>
    public string? Warning(DateOnly date, int count, CountUnit unit) => Contains(count)
        ? null
        : $"{DayWords(date)}としては{(count > High ? "多い" : "少ない")}数です：平年 {Words(unit)}";

    /// <summary>12〜44 件.</summary>
    public string Words(CountUnit unit) => $"{Low:N0}〜{High:N0} {unit.Word()}";

    /// <summary>11月の金曜日; 年度末; 休み明けの火曜日.</summary>
    public string DayWords(DateOnly date) =>
        Occasion ?? $"{(AfterBreak ? "休み明け" : JapaneseDate.Month(date))}の{JapaneseDate.Weekday(date)}曜日";

    /// <summary>As wide as few values make it.</summary>
    internal static UsualRange? Wide(IReadOnlyCollection<int> values) => Of(values, SpreadsOfFew);

    /// <param name="values">Sorted in place: every save asks for some ten medians.</param>
    internal static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static UsualRange? Of(IReadOnlyCollection<int> values, int spreads)
    {
        if (values.Count < FewestValues) return null;
        var median = Median([.. values.Select(value => (double)value)]);
        var deviation = 1.4826 * Median([.. values.Select(value => Math.Abs(value - median))]);
        var spread = Math.Max(deviation, Math.Max(Math.Sqrt(Math.Max(median, 1)), 0.08 * median));
        var width = spread * spreads;
        return new UsualRange((int)Math.Max(0, Math.Floor(median - width)), (int)Math.Ceiling(median + width));
    }
}
