using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>An earlier year's sums of the days in the month that is not whole.</summary>
/// <param name="Sources">What was known of the month then: the same objects while nothing in it has changed.</param>
internal sealed record YearPart(DateOnly Through, IReadOnlyList<OfficeMonthFigures> Sources, IReadOnlyDictionary<(int OfficeId, int CountItemId), long> Sums)
{
    public bool IsOf(DateOnly through, IReadOnlyList<OfficeMonthFigures> sources) =>
        Through == through && Sources.Count == sources.Count && Sources.Zip(sources).All(pair => ReferenceEquals(pair.First, pair.Second));
}

internal sealed record AnswersSnapshot(AnswerFigures Figures, IReadOnlyDictionary<FiscalYear, YearPart> Parts);

/// <summary>The last snapshot of the process. Two requests may renew it side by side; either result is right.</summary>
public sealed class AnswersCache
{
    internal AnswersSnapshot? Last { get; set; }
}
