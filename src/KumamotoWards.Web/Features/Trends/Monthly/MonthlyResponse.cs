using System.ComponentModel;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Months of offices, wards and the city as JSON.</summary>
public sealed record MonthlyResponse(
    [property: Description("はじめの年度（4月から）")] int From,
    [property: Description("おわりの年度（3月まで）")] int To,
    [property: Description("件数の単位。区分ごとの単位は /api/v1/count-items にあります")] string Unit,
    int Page, int Pages, int PageSize,
    [property: Description("すべてのページの行の数")] int Total,
    IReadOnlyList<MonthlyResponseRow> Rows);

public sealed record MonthlyResponseRow(
    [property: Description("office（窓口）、ward（区の計）、city（市の計）")] string Scope,
    string Slug,
    [property: Description("いまの区の slug。市の計では null")] string? Ward,
    string Name,
    [property: Description("期間のすべての月。4月から順に")] IReadOnlyList<MonthlyResponseMonth> Months);

public sealed record MonthlyResponseMonth(
    [property: Description("YYYY-MM")] string Month,
    int FiscalYear,
    [property: Description("件数のある区分だけ")] IReadOnlyDictionary<string, long> Counts,
    [property: Description("選んだ区分の合計。何も入っていない月は null")] long? Sum,
    [property: Description("この月までの12か月の計（選んだ区分）。そろっていない月があれば null")] long? TwelveMonths,
    [property: Description("入力の要る日がすべて入っている")] bool Complete,
    [property: Description("集計に含む最後の日")] DateOnly? Through,
    [property: Description("preliminary（速報）、final（締め済みで確定）")] string Status,
    [property: Description("動作確認用のサンプルを含む")] bool Sample)
{
    internal static MonthlyResponseMonth Of(MonthlyFigures figures, TrendScope scope, ItemSet items, IReadOnlyList<ItemSet> each, DateOnly month)
    {
        var sum = figures.Sum(scope, items, month);
        var counts = new Dictionary<string, long>();
        foreach (var item in each)
            if (sum.Value is not null && figures.Sum(scope, item, month).Value is { } value) counts.Add(item.Items[0].Slug, value);
        return new(
            $"{month:yyyy-MM}", Core.Calendar.FiscalYear.Of(month).StartYear, counts, sum.Value, MovingSums.Of(figures, scope, items, month, month)[0].Value, sum.IsComplete, sum.Through,
            sum is { IsComplete: true, IsLocked: true } ? "final" : "preliminary", sum.IsSample);
    }
}
