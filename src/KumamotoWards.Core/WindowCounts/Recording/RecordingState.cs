using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>A day of a month, or a day or month of a year, with its number.</summary>
public readonly record struct RecordedPart(CountCell Cell, int Value);

/// <summary>How the counts of an office, item and span stand: as one figure, as its parts, or not at all.</summary>
/// <param name="Figure">The one figure; null where there is none.</param>
/// <param name="YearFigure">Of a month whose fiscal year has one figure: that figure. The year is switched then.</param>
/// <param name="Parts">What stands in its place, by date; empty beside a figure.</param>
/// <param name="Earlier">Beside a figure that a switch brought: the parts that stood before it, and can stand again.</param>
/// <param name="Closed">Months of the span that take no writes.</param>
/// <param name="IsSample">Some of the numbers are invented.</param>
public sealed record RecordingState(
    RecordingScope Scope, int? Figure, int? YearFigure, IReadOnlyList<RecordedPart> Parts, IReadOnlyList<RecordedPart> Earlier, IReadOnlyList<ClosedMonth> Closed,
    bool IsSample)
{
    public bool IsBlank => Figure is null && YearFigure is null && Parts.Count == 0;

    public int Sum => Parts.Sum(part => part.Value);

    public int EarlierSum => Earlier.Sum(part => part.Value);

    /// <summary>Names what stands: what a person saw is switched, and nothing else.</summary>
    public string Version { get; } = VersionOf(Figure, Parts);

    private static string VersionOf(int? figure, IReadOnlyList<RecordedPart> parts)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{figure}");
        foreach (var part in parts) text.Append(CultureInfo.InvariantCulture, $";{part.Cell.Period}{part.Cell.Start.DayNumber}={part.Value}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}

/// <param name="Month">Its first day.</param>
public readonly record struct ClosedMonth(DateOnly Month, OfficeMonthState State)
{
    /// <summary>A Japanese sentence that says why nothing can be switched, and what to do.</summary>
    public string Message => $"{Month.Year}年{Month.Month}月分は{State switch
    {
        OfficeMonthState.Open => "入力中です。",
        OfficeMonthState.Submitted => "提出済みです。区役所の担当課が差し戻すと切り替えられます。",
        OfficeMonthState.Approved => "承認済みです。締めたあとで再開すると切り替えられます。",
        OfficeMonthState.Locked => "締められています。「月の締め」で再開すると切り替えられます。",
    }}";
}
