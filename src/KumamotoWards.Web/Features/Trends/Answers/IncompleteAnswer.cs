using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>何がそろっていないか: the sentence, how far the months of the year are closed, and where to go for the rest.</summary>
internal static class IncompleteAnswer
{
    public static AnswerCard Of(AnswersQuery query)
    {
        var (incomplete, words) = (query.Incomplete, new IncompleteWords(query.Scope, query.Figures));
        return new AnswerCard(
            "incomplete",
            "何がそろっていないか",
            !incomplete.HasMonths ? null : incomplete.OfficesWithBlanks > 0 ? $"{incomplete.OfficesWithBlanks}窓口" : $"{incomplete.OpenMonths + incomplete.WaitingMonths}件",
            !incomplete.HasMonths ? null : incomplete.OfficesWithBlanks > 0 ? $"{JapaneseDate.Short(incomplete.Through)}までに空欄がある窓口" : $"{incomplete.Year.EraLabel}の締めていない月（窓口×月）",
            words.Write(incomplete),
            incomplete.LockedMonths + incomplete.OpenMonths + incomplete.WaitingMonths == 0 ? null : Chart(query, incomplete),
            words.Notes(incomplete),
            [
                new("締めの状況を見る", $"/window-counts/closing?year={incomplete.Year}{(query.Ward is { } ward ? $"&ward={ward.Slug}" : "")}"),
                new("理由を待つ確認を見る", $"/window-counts/checks?{(query.Place.Office is { } office ? $"office={office.Slug}" : $"ward={query.Ward?.Slug}")}"),
            ]);
    }

    private static BarsChart Chart(AnswersQuery query, Incomplete incomplete)
    {
        var title = $"{incomplete.Year.EraLabel}の終わった月の状態（窓口×月）";
        var states = new (string Name, int Count)[] { ("締め済", incomplete.LockedMonths), ("承認・締め待ち", incomplete.WaitingMonths), ("未提出", incomplete.OpenMonths) };
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。{string.Join("、", states.Select(state => $"{state.Name} {state.Count}件"))}。",
            SummaryIsElsewhere = true,
            Rows = [.. states.Select(state => new BarRow(state.Name, state.Count, $"{Figures.Count(state.Count)}件") { IsCurrent = state.Name == "未提出" })],
            Data = new ChartTable(["窓口", "空欄の月", "未提出", "締め待ち", "確認\n件"], [.. incomplete.Offices.Select(office => Cells(query, office)), Totals(incomplete)]),
        };
    }

    private static IReadOnlyList<string> Cells(AnswersQuery query, OfficeIncomplete office) =>
        [query.Figures.NameOf(office.Office), Months(office.BlankMonths), Months(office.OpenMonths), Months(office.WaitingMonths), $"{office.OpenAlerts}"];

    private static IReadOnlyList<string> Totals(Incomplete incomplete) =>
        ["計", $"{incomplete.BlankMonths}件", $"{incomplete.OpenMonths}件", $"{incomplete.WaitingMonths}件", $"{incomplete.OpenAlerts}"];

    private static string Months(IReadOnlyList<DateOnly> months) => months.Count == 0 ? "なし" : string.Join("・", months.Select(JapaneseDate.Month));
}
