using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>A question back to the proposer.</summary>
/// <param name="AskedOn">Business date.</param>
/// <param name="RepliedOn">Null where no reply was recorded.</param>
internal readonly record struct QuestionTime(DateOnly AskedOn, DateOnly? RepliedOn);

/// <summary>Counts the days on which a question waited, as the obligation clock does: two that wait at once stop it once.</summary>
internal static class QuestionTimes
{
    /// <param name="submitted">Questions of an earlier submission do not count.</param>
    /// <param name="through">The answer, or today.</param>
    public static int NotCounted(OfficeCalendar calendar, IEnumerable<QuestionTime> questions, DateOnly submitted, DateOnly through)
    {
        var (days, counted) = (0, submitted);
        foreach (var question in questions.Where(each => each.AskedOn >= submitted && each.AskedOn < through).OrderBy(each => each.AskedOn))
        {
            var end = question.RepliedOn is { } replied && replied < through ? replied : through;
            var start = question.AskedOn > counted ? question.AskedOn : counted;
            if (end <= start) continue;
            days += calendar.BusinessDayCount(start, end);
            counted = end;
        }
        return days;
    }
}
