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
            "movements",
            "どこが大きく動いたか",
            largest is null ? null : $"{Figures.Difference(largest.Delta)}件",
            largest is null ? null : $"{words.Name(largest)}、{MovementWords.Note(largest)}",
            words.Write(movements),
            largest is null ? null : Chart(query, movements!, words),
            MovementWords.Notes(movements),
            [.. Links(query, words, movements)]);
    }

    private static BarsChart Chart(AnswersQuery query, Movements movements, MovementWords words)
    {
        var title = $"{words.Between(movements)}、大きく動いた窓口と区分";
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。{string.Join("、", movements.Largest.Select(movement => $"{words.Name(movement)} {Figures.Difference(movement.Delta)}件（{MovementWords.Note(movement)}）"))}。",
            SummaryIsElsewhere = true,
            Rows = [.. movements.Largest.Select(movement => Row(query, words, movement))],
            Data = new ChartTable(
                ["窓口と区分", $"{movements.From.ShortLabel}\n件", $"{movements.To.ShortLabel}\n件", "増減\n件", $"増減率\n{MovementWords.Basis}", "これまでの最大\n件、判定"],
                movements.Largest.Select(movement => Cells(query, words, movement))),
        };
    }

    private static BarRow Row(AnswersQuery query, MovementWords words, Movement movement) =>
        new(Name(query, words, movement), movement.Delta, $"{Figures.Difference(movement.Delta)}件")
        {
            IsChange = true,
            IsFaint = movement.IsUsual,
            Note = MovementWords.Note(movement),
            Spoken = $"{Figures.Count(movement.Before)}件から {Figures.Count(movement.After)}件、{Figures.Difference(movement.Delta)}件、{MovementWords.Note(movement)}",
        };

    /// <summary>東部出張所　証明発行.</summary>
    private static string Name(AnswersQuery query, MovementWords words, Movement movement) =>
        query.Place.Office is null ? $"{query.Figures.NameOf(movement.Office)}　{movement.Item.Name}" : words.Name(movement);

    private static IReadOnlyList<string> Cells(AnswersQuery query, MovementWords words, Movement movement) =>
    [
        Name(query, words, movement).Replace('　', '\n'), Figures.Count(movement.Before), Figures.Count(movement.After),
        Figures.Difference(movement.Delta), Figures.Percent(movement.Percent), $"{(movement.Usual is { } usual ? Figures.Count(usual) : "-")}\n{MovementWords.Judgement(movement)}",
    ];

    private static IEnumerable<AnswerLink> Links(AnswersQuery query, MovementWords words, Movements? movements)
    {
        if (movements?.Foremost is not { } foremost) yield break;
        yield return new($"{words.Name(foremost)}の推移", $"/trends/yearly?office={foremost.Office.Slug}&item={foremost.Item.Slug}");
        if (query.Place.Office is null) yield return new($"{query.Figures.NameOf(foremost.Office)}のまとめ", query.Address(place: AnswerPlace.Of(foremost.Office)));
    }
}
