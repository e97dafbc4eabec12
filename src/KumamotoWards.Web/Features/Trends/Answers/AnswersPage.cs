using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The page of answers. Its parts are made only when the page is not already kept for these figures.</summary>
/// <param name="query">What is asked.</param>
/// <param name="own">Where the person works.</param>
public sealed class AnswersPage(AnswersQuery query, AnswerPlace own)
{
    public AnswersQuery Query { get; } = query;

    /// <summary>Pages of one key are the same to the last letter, whoever asks.</summary>
    public string CacheKey => $"{Query.Answers.Months.Stamp:N} {Query.Address()}";

    public string Title => $"{Query.Scope.Name}のまとめ";

    public string Purpose =>
        Query.Days is not { } days ? $"{Query.Year.Label}の入力はまだありません"
        : Query.IsWholeYears ? $"{Query.Year.Label}の 1年、{(YearState.Of(Query.Figures, Query.Scope, Query.Year).IsFinal ? "確定" : "速報")}"
        : $"{JapaneseDate.Long(days.Through)}までの入力から";

    public LeadSentence Lead => new SummaryWords(Query).Write();

    public string LeadNote => new SummaryWords(Query).Note();

    /// <summary>What one asks for first: the place shown where it is an office, then the own branch and ward, the city, the other wards.</summary>
    public IEnumerable<AnswerChoice> Places => Offices().Concat(Wards())
        .Select(place => new AnswerChoice(place.Scope(Query.Figures, Query.CityName).Name, Query.Address(place: place), place == Query.Place));

    /// <summary>The running year, while it is one, and the last that is over.</summary>
    public IEnumerable<AnswerChoice> Periods
    {
        get
        {
            if (Query.Courses.Days is not { IsWholeYear: true }) yield return Choice("今年度これまで", AnswerPeriod.SoFar);
            if (Query.Courses.LastWholeYear(Query.Scope) is { } last) yield return Choice($"{last.EraLabel}の 1年", AnswerPeriod.WholeYears);
        }
    }

    public IEnumerable<AnswerCard> Cards =>
    [
        SoFarAnswer.Of(Query),
        MovementAnswer.Of(Query),
        .. Query is { IsWholeYears: true, Outlook: null } ? Enumerable.Empty<AnswerCard>() : [Query.IsWholeYears ? HindsightAnswer.Of(Query) : OutlookAnswer.Of(Query)],
        IncompleteAnswer.Of(Query),
    ];

    public SheetFoot Foot => TrendFoot.Of(
        Query.Figures, Query.Scope.Name, $"{SoFarWords.Basis}：両年度とも同じ月日を通して開き、入力のそろった窓口の、両年度にある区分で比べる", "数の小さいものは % にしない");

    private IEnumerable<AnswerPlace> Offices() => new[] { own, Query.Place }.Where(place => place.Office is not null).Distinct();

    private IEnumerable<AnswerPlace> Wards()
    {
        var first = own.WardOf(Query.Figures);
        var others = Query.Figures.Wards.Where(ward => ward != first).Select(AnswerPlace.Of);
        return first is null ? others.Prepend(AnswerPlace.City) : others.Prepend(AnswerPlace.City).Prepend(AnswerPlace.Of(first));
    }

    private AnswerChoice Choice(string name, AnswerPeriod period) => new(name, Query.Address(period: period), period == Query.Period);
}

/// <summary>One of the places or periods to choose from.</summary>
public sealed record AnswerChoice(string Name, string Href, bool IsCurrent);

/// <summary>One question with its answer.</summary>
/// <param name="Id">Of its heading, for links.</param>
/// <param name="Question">The heading.</param>
/// <param name="Figure">The figure that one remembers; null where there is none.</param>
/// <param name="Basis">What the figure is, and on which basis it stands.</param>
/// <param name="Answer">In sentences.</param>
/// <param name="Chart">Null where nothing can be drawn.</param>
/// <param name="Notes">What is left out, and how it was found.</param>
/// <param name="Links">Where the figures are.</param>
public sealed record AnswerCard(
    string Id, string Question, string? Figure, string? Basis, LeadSentence Answer, Chart? Chart, IReadOnlyList<string> Notes, IReadOnlyList<AnswerLink> Links)
{
    /// <summary>How the figures of the answer come from each other, in one line.</summary>
    public string? Totals { get; init; }
}

public sealed record AnswerLink(string Text, string Href);
