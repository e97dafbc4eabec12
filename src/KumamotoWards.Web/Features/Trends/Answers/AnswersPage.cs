using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The page of answers. Its parts are made only when the page is not already kept for these figures.</summary>
public sealed class AnswersPage(AnswersQuery query)
{
    /// <summary>How long a page that nobody asks for any more stays in memory.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    public AnswersQuery Query { get; } = query;

    /// <summary>Pages of one key are the same to the last letter, whoever asks.</summary>
    public string CacheKey => $"{Query.Answers.Months.Stamp:N} {Query.Address()}";

    public string Title => $"{Query.Scope.Name}のまとめ";

    public string Purpose => Query.Courses.Days is { } days
        ? $"{JapaneseDate.Long(days.Through)}までの入力から"
        : $"{Query.Courses.Year.Label}の入力はまだありません";

    public LeadSentence Lead => new SummaryWords(Query).Write();

    /// <summary>市 and the wards, to choose from.</summary>
    public IEnumerable<(string Slug, string Name, bool IsCurrent)> Scopes => Query.Figures.Wards
        .Select(ward => (ward.Slug, ward.Name, Query.Ward?.Slug == ward.Slug))
        .Prepend((TrendScope.CitySlug, Query.CityName, Query.Ward is null));

    public IEnumerable<AnswerCard> Cards =>
    [
        SoFarAnswer.Of(Query),
        OutlookAnswer.Of(Query),
        MovementAnswer.Of(Query),
        IncompleteAnswer.Of(Query),
    ];

    public SheetFoot Foot => TrendFoot.Of(
        Query.Figures, Query.Scope.Name, $"{SoFarWords.Basis}：両年度とも同じ月日を通して開き、入力のそろった窓口の、両年度にある区分で比べる", "数の小さいものは % にしない");
}

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
    string Id, string Question, string? Figure, string? Basis, LeadSentence Answer, Chart? Chart, IReadOnlyList<string> Notes, IReadOnlyList<AnswerLink> Links);

public sealed record AnswerLink(string Text, string Href);
