using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>どこが大きく動いたか: the sentence, and the five largest movements as bars to both sides.</summary>
internal static class MovementAnswer
{
    public static AnswerCard Of(AnswersQuery query)
    {
        var (movements, words) = (query.Movements, new MovementWords(query.Courses, query.Scope));
        var largest = movements?.Foremost;
        return new AnswerCard(
            nameof(AnswersFilter.Compare),
            "どこが大きく動いたか",
            largest is null ? null : $"{Figures.Difference(largest.Delta)}件",
            largest is null ? null : $"{AnswerNames.Of(largest, query.Figures)}（{MovementWords.Note(largest)}）",
            words.Write(movements),
            largest is null ? null : Chart(query, movements!, words),
            MovementWords.Notes(movements),
            [.. Links(query, movements)]);
    }

    private static BarsChart Chart(AnswersQuery query, Movements movements, MovementWords words)
    {
        var title = $"{words.Between(movements)}大きく動いた窓口と区分";
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。{string.Join("、", movements.Largest.Select(movement => $"{AnswerNames.Of(movement, query.Figures)} {Figures.Difference(movement.Delta)}件（{MovementWords.Note(movement)}）"))}。",
            SummaryIsElsewhere = true,
            Rows = [.. movements.Largest.Select(movement => Row(query, movement))],
            Data = new ChartTable(
                ["窓口と区分", $"{movements.From.ShortLabel}\n件", $"{movements.To.ShortLabel}\n件", "増減\n件", $"増減率\n{MovementWords.Basis}", "これまでの最大\n件、判定"],
                movements.Largest.Select(movement => Cells(query, movement))),
        };
    }

    private static BarRow Row(AnswersQuery query, Movement movement) =>
        new($"{query.Figures.NameOf(movement.Office)}　{movement.Item.Name}", movement.Delta, $"{Figures.Difference(movement.Delta)}件")
        {
            IsChange = true,
            Note = MovementWords.Note(movement),
            Spoken = $"{Figures.Count(movement.Before)}件から {Figures.Count(movement.After)}件、{Figures.Difference(movement.Delta)}件、{MovementWords.Note(movement)}",
        };

    private static IReadOnlyList<string> Cells(AnswersQuery query, Movement movement) =>
    [
        $"{query.Figures.NameOf(movement.Office)}\n{movement.Item.Name}", Figures.Count(movement.Before), Figures.Count(movement.After),
        Figures.Difference(movement.Delta), Figures.Percent(movement.Percent), $"{(movement.Usual is { } usual ? Figures.Count(usual) : "-")}\n{MovementWords.Note(movement)}",
    ];

    private static IEnumerable<AnswerLink> Links(AnswersQuery query, Movements? movements)
    {
        if (movements?.Foremost is { } largest)
            yield return new($"{AnswerNames.Of(largest, query.Figures)}の推移", $"/trends/yearly?office={largest.Office.Slug}&item={largest.Item.Slug}");
        var other = movements?.Span == MovementSpan.SoFar ? MovementSpan.WholeYears : MovementSpan.SoFar;
        if (other == MovementSpan.WholeYears && query.Courses.LastWholeYear is { } last)
            yield return new($"{last.EraLabel}の 1年の動きを見る", query.Address(compare: other) + $"#{nameof(AnswersFilter.Compare)}");
        if (other == MovementSpan.SoFar && query.Courses.Days is { IsWholeYear: false } days)
            yield return new($"{days.Year.EraLabel}のこれまでの動きを見る", query.Address(compare: other) + $"#{nameof(AnswersFilter.Compare)}");
    }
}
