namespace KumamotoWards.Core.WindowCounts.Checks.Rules;

/// <summary>The sum of a day against what the office's own slips add up to.</summary>
internal static class AgainstPaper
{
    public static IEnumerable<OddCount> Check(CheckedDay day)
    {
        if (day.PaperTotal is not { } paper || (day.IsOpen && day.Items.Any(item => day.Count(item) is null))) yield break;
        var sum = day.Counts.Sum(entered => entered.Count);
        if (sum != paper)
            yield return new OddCount(null, sum, $"この日の合計は {sum:N0}件ですが、紙の合計は {paper:N0}件です（{Math.Abs(sum - paper):N0}件{(sum > paper ? "多い" : "少ない")}）", IsTooFew: sum < paper);
    }
}
