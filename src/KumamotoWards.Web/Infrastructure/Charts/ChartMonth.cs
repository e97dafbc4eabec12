using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>A month in the course of time; of many only each April is named.</summary>
/// <param name="First">Its first day.</param>
public sealed record ChartMonth(DateOnly First) : ChartPlace
{
    public override int Key => First.Year * 12 + First.Month;

    /// <summary>平成26年4月</summary>
    public override string Full => JapaneseDate.YearMonth(First);

    /// <summary>平26.4</summary>
    public override string Medium => $"{FiscalYear.Of(First).AxisLabel}.{First.Month}";

    public override string Brief => FiscalYear.Of(First).AxisLabel;

    public override string Under => $"{First.Year}";

    public override bool IsNamed => First.Month == 4;

    public override string Spoken => IsSample ? $"{Full}（サンプル）" : Full;

    public override string TableHead => Full;

    internal override DateOnly? Begins => First;

    internal override int Months => 1;
}

/// <summary>A month of any year, so that years can be laid over each other.</summary>
/// <param name="Month">4 for April.</param>
public sealed record ChartSeasonMonth(int Month) : ChartPlace
{
    /// <summary>April to March.</summary>
    public static IReadOnlyList<ChartSeasonMonth> FiscalYear { get; } = [.. Enumerable.Range(0, 12).Select(index => new ChartSeasonMonth((index + 3) % 12 + 1))];

    public override int Key => Month;

    public override string Full => $"{Month}月";

    public override string Medium => Full;

    public override string Brief => $"{Month}";

    public override string Under => "";

    public override string Spoken => Full;

    public override string TableHead => Full;

    internal override DateOnly? Begins => null;

    internal override int Months => 1;
}
