namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>A fiscal year (April–March) on the axis of a chart.</summary>
/// <param name="Year">The calendar year it begins in, e.g. 2011.</param>
/// <param name="Era">The year of the era, e.g. 平成23 or 令和元.</param>
public sealed record ChartYear(int Year, string Era) : ChartPlace
{
    public override int Key => Year;

    /// <summary>平成23年度</summary>
    public override string Full => Era + "年度";

    public override string Medium => Era;

    /// <summary>平23</summary>
    public override string Brief => Era.Length > 2 ? Era[..1] + Era[2..] : Era;

    public override string Under => $"{Year}";

    /// <summary>The year as it is spoken and shown beside a figure: 令和8年度（10月末まで、サンプル）.</summary>
    public override string Spoken => (Through, IsSample) switch
    {
        (null, false) => Full,
        (null, true) => $"{Full}（サンプル）",
        (_, false) => $"{Full}（{Through}まで）",
        (_, true) => $"{Full}（{Through}まで、サンプル）",
    };

    /// <summary>Two lines for the head of a column: the year of the era, and below the calendar year with what it is.</summary>
    public override string TableHead => $"{Era}\n{Year}{(Through is null ? "" : " " + Through)}{(IsSample ? " サンプル" : "")}";

    internal override DateOnly? Begins => new(Year, 4, 1);

    internal override int Months => 12;
}
