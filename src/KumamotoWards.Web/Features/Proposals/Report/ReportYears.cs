using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Report;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Report;

/// <summary>年度ごとの推移: how many proposals, and how many days they waited, over the years of one table.</summary>
/// <param name="Today">Business date.</param>
/// <param name="AnswerWithin">回答の期限, in business days.</param>
public sealed record ReportYears(ReportHistory History, DateOnly Today, int AnswerWithin)
{
    /// <summary>One year is no trend.</summary>
    public bool AreSeveral => History.Years.Count(year => year.Count > 0) > 1;

    public bool HasAnswers => History.Years.Any(year => year.ToAnswer.Median is not null);

    private ReportYear Last => History.Years[^1];

    public LineChart Numbers => new()
    {
        Title = "年度ごとの提案の件数",
        Summary = NumbersSentence(),
        TableIsElsewhere = true,
        HasPointFigures = true,
        Years = Axis,
        Series =
        [
            Line("本庁に届いた提案", 0, year => year.Count),
            Line("回答した提案", 1, year => year.Answered),
            Line("採択した提案", 2, year => year.Adopted),
        ],
    };

    public LineChart Days => new()
    {
        Title = "年度ごとの回答までの営業日（中央値）",
        Summary = DaysSentence(),
        TableIsElsewhere = true,
        HasPointFigures = true,
        Unit = "営業日",
        Years = Axis,
        Series =
        [
            Line("回答まで", 0, year => Whole(year.ToAnswer.Median)) with { Highlighted = true },
            Line("受付まで", 1, year => Whole(year.ToAccept.Median)) with { Highlighted = true },
            new ChartSeries("回答の期限", SeriesStyle.At(3).Muted, [.. History.Years.Select(_ => (long?)AnswerWithin)]),
        ],
    };

    public string NameOf(ReportYear year) => $"{year.Year.EraLabel}（{year.Year.StartYear}{(IsRunning(year) ? "、年度途中" : "")}{(year.IsSample ? "、サンプル" : "")}）";

    private IReadOnlyList<ChartYear> Axis =>
        [.. History.Years.Select(year => new ChartYear(year.Year.StartYear, year.Year.ShortLabel) { IsSample = year.IsSample, Through = IsRunning(year) ? YearText.Until(Today) : null })];

    private ChartSeries Line(string name, int place, Func<ReportYear, long?> value) => new(name, SeriesStyle.At(place), [.. History.Years.Select(value)]);

    private bool IsRunning(ReportYear year) => year.Year == FiscalYear.Of(Today);

    private string NumbersSentence()
    {
        var before = History.Years[^2];
        return $"本庁に届いた提案は、{before.Year.EraLabel}の {Figures.Cases(before.Count)}に対して、{Last.Year.EraLabel}は{(IsRunning(Last) ? $" {JapaneseDate.Short(Today)}までに" : "")} {Figures.Cases(Last.Count)}です。"
            + $"採択は {Figures.Cases(before.Adopted)}から {Figures.Cases(Last.Adopted)}になりました。";
    }

    private string DaysSentence()
    {
        var known = History.Years.Where(year => year.ToAnswer.Median is not null).TakeLast(2).ToList();
        return known switch
        {
            [] => "回答した提案は、まだありません。",
            [var only] => $"回答までの中央値は、{only.Year.EraLabel}に {ProposalReportPage.Days(only.ToAnswer.Median)}でした（期限は {AnswerWithin}営業日）。",
            [var before, var last, ..] => $"回答までの中央値は、{before.Year.EraLabel}の {ProposalReportPage.Days(before.ToAnswer.Median)}に対して、{last.Year.EraLabel}は {ProposalReportPage.Days(last.ToAnswer.Median)}です（期限は {AnswerWithin}営業日）。",
        };
    }

    /// <summary>A chart has whole days; the table has the halves.</summary>
    private static long? Whole(decimal? days) => days is { } known ? (long)Math.Round(known, MidpointRounding.AwayFromZero) : null;
}
