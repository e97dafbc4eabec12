using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>How one office, item and span is recorded, in words.</summary>
/// <param name="State">Null until an office, item and span are chosen.</param>
/// <param name="MaySwitch">The person works in a section of headquarters.</param>
public sealed record RecordingPage(RecordingChoice Choice, RecordingState? State, bool MaySwitch, DateOnly Today)
{
    private RecordingScope Scope => State!.Scope;

    public bool IsMonth => Scope.Month is not null;

    public string Unit => Scope.Item.Unit.Word();

    public string Name => $"{Scope.Office.PeriodAt(Scope.LastDay).Name}　{Scope.Item.Name}　{Span}";

    public string Span => Scope.Month is { } month ? JapaneseDate.YearMonth(month) : Scope.Year.Label;

    /// <summary>日ごとの件数, 月の合計 …</summary>
    public string WholeWords => IsMonth ? "月の合計" : "年度の合計";

    public string PartWords => IsMonth ? "日ごとの件数" : "月ごとの件数";

    public string Lead => State switch
    {
        { YearFigure: { } figure } => $"この年度は、年度の合計 {Number(figure)}で記録されています。",
        { Figure: { } figure } => $"{WholeWords} {Number(figure)}で記録されています。",
        { IsBlank: true } => "まだ記録がありません。",
        var state => $"{(IsMonth ? "日ごと" : "月ごと")}に記録されています。{PartCount(state!.Parts)}、合計 {Number(state.Sum)}です。",
    };

    /// <summary>Why nothing can be switched now, with what to do; null when it can.</summary>
    public string? Obstacle => State switch
    {
        { Closed: [var closed, ..] } => closed.Message,
        { Figure: null } when Scope.LastDay >= Today => $"{(IsMonth ? "月" : "年度")}が終わると、合計に切り替えられます。",
        _ => null,
    };

    public string? ClosingAddress => State!.Closed is [var closed, ..] ? Closing.ClosingAddress.Of(Scope.Office.Slug, closed.Month) : null;

    public string History => $"/window-counts/history?office={Scope.Office.Slug}&item={Scope.Item.Slug}&from={DailyAddress.Write(Scope.FirstDay)}&to={DailyAddress.Write(Scope.LastDay)}";

    public string YearAddress => RecordingAddress.Of(Scope.Office, Scope.Item, Scope.Year, null);

    public string Number(int count) => $"{Figures.Count(count)}{Unit}";

    /// <summary>21日分; of a year 12か月分.</summary>
    public string PartCount(IReadOnlyList<RecordedPart> parts) => IsMonth ? $"{parts.Count}日分" : $"{Rows(parts).Count}か月分";

    /// <summary>The parts as the table shows them: days of a month, months of a year.</summary>
    public IReadOnlyList<RecordingRow> Rows(IReadOnlyList<RecordedPart> parts) => IsMonth
        ? [.. parts.Select(part => new RecordingRow(JapaneseDate.Short(part.Cell.Start), "", part.Value))]
        : [.. parts.GroupBy(part => part.Cell.OfficeMonth!.Value).Select(month => new RecordingRow(
            JapaneseDate.YearMonth(month.Key), month.First().Cell.Period == CountPeriod.Month ? "月の合計" : $"日ごと、{month.Count()}日分", month.Sum(part => part.Value)))];
}

/// <summary>A day, or a month.</summary>
/// <param name="How">Of a month: how it is recorded.</param>
public sealed record RecordingRow(string Name, string How, int Value);
