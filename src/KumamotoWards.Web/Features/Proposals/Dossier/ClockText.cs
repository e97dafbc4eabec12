using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Obligations;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>The obligation clock in words.</summary>
public static class ClockText
{
    public static string Heading(ObligationKind kind) => kind switch
    {
        ObligationKind.Accept => "受付の期限",
        ObligationKind.Answer => "回答の期限",
        ObligationKind.AnswerAgain => "次の回答の期限",
    };

    /// <summary>あと 10営業日, 今日まで, 4営業日超過, 質問の答えを待っています.</summary>
    public static string Left(ObligationState clock) => clock switch
    {
        { IsLate: true } => $"{-clock.DaysLeft}営業日超過",
        { IsSuspended: true } => "止まっています",
        { DaysLeft: 0 } => "今日まで",
        _ => $"あと {clock.DaysLeft}営業日",
    };

    public static IEnumerable<string> Explain(ObligationState clock, Proposal proposal)
    {
        if (clock.IsSuspended)
        {
            yield return $"質問への答えを待っているため、{JapaneseDate.Short(proposal.SuspendedOn!.Value)}から止まっています。答えが届くと、また進みます。";
            if (clock.IsLate) yield return "質問する前に過ぎていた分は、遅れのままです。";
        }
        if (clock.Kind == ObligationKind.AnswerAgain)
        {
            yield return "継続して検討すると回答したときに約束した日です。";
            yield break;
        }
        yield return clock.DaysPassed <= clock.Within
            ? $"{clock.Within}営業日のうち {clock.DaysPassed}営業日が過ぎました。"
            : $"{clock.Within}営業日の期限に対して、{clock.DaysPassed}営業日が過ぎました。";
        yield return clock.NotCounted > 0
            ? $"質問への答えを待った {clock.NotCounted}営業日は数えていません。土日、祝日、12月29日〜1月3日も除きます。"
            : "土日、祝日、12月29日〜1月3日は数えません。";
    }
}
