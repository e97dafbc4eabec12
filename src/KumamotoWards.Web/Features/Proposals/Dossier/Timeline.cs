using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>One entry of これまでの経過.</summary>
/// <param name="At">UTC.</param>
/// <param name="Lines">What it settled, and why.</param>
/// <param name="Waits">後閲 that is still to come; null where none is.</param>
public sealed record TimelineEntry(DateTime At, string Title, string By, IReadOnlyList<string> Lines, string? Waits = null)
{
    public string When => $"{JapaneseDate.Short(DateOnly.FromDateTime(BusinessClock.ToTokyo(At)))} {JapaneseDate.Time(At)}";
}

/// <summary>Steps, questions and opinions of a proposal in one row.</summary>
public static class Timeline
{
    private const int QuotedLetters = 80;

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(ProposalDetail detail) =>
    [
        .. detail.Steps.Select(OfStep)
            .Concat(detail.Messages.Where(message => message.Kind is ProposalMessageKind.Question or ProposalMessageKind.Reply).Select(OfMessage))
            .Concat(detail.Consultations.GroupBy(each => each.AskedAt).Select(asked => OfAsked(detail, asked)))
            .Concat(detail.Consultations.Where(each => each.Opinion is not null).Select(OfOpinion))
            // Of what happened at one moment the draft came first.
            .Prepend(new TimelineEntry(detail.Proposal.CreatedAt, "下書きを作成", detail.Labels.Unit, []))
            .Reverse().OrderByDescending(entry => entry.At),
    ];

    private static TimelineEntry OfStep(DossierStep step) => new(
        step.At,
        TitleOf(step) + (step.IsDeputy ? "（代決）" : ""),
        step.Unit + (step.IsByApprover && !step.IsDeputy ? "（決裁者）" : "") + (step.Name is { } name ? $"　{name}" : "") + (step.DeputyFor is { } absent ? $"（{absent}さんの代決）" : ""),
        [.. LinesOf(step)],
        step.IsDeputy ? step.ReviewedAt is { } at ? $"後閲済み：{JapaneseDate.Short(DateOnly.FromDateTime(BusinessClock.ToTokyo(at)))}" : "後閲を待っています" : null);

    private static string TitleOf(DossierStep step) => step.Event switch
    {
        ProposalEvent.Moved => step.Action!.Value.Label(),
        ProposalEvent.Reassigned => "主務課の変更",
        ProposalEvent.Marked => "異例・重要",
        ProposalEvent.Linked => "合わせて回答",
    };

    private static IEnumerable<string> LinesOf(DossierStep step)
    {
        if (step.Note is { } note) yield return note;
        if (step.DaysTaken is { } days) yield return $"提出から {days}営業日。";
        if (step.Reason is { } reason) yield return step.Action == ProposalAction.Complete ? reason : $"「{Quoted(reason)}」";
    }

    private static TimelineEntry OfMessage(DossierMessage message) => new(
        message.At, message.Kind == ProposalMessageKind.Question ? "質問" : "質問に回答", By(message.Unit, message.Name), [Quoted(message.Text)]);

    private static TimelineEntry OfAsked(ProposalDetail detail, IGrouping<DateTime, DossierConsultation> asked) => new(
        asked.Key, "合議を求めた", detail.Labels.Section ?? "本庁", [$"{string.Join("、", asked.Select(each => each.Section))}　意見の期限 {JapaneseDate.Short(asked.First().DueOn)}"]);

    private static TimelineEntry OfOpinion(DossierConsultation given) => new(
        given.GivenAt!.Value, $"合議の意見：{given.Opinion!.Value.Label()}", By(given.Section, given.GivenBy), given.Text is { } text ? [Quoted(text)] : []);

    private static string By(string unit, string? name) => name is null ? unit : $"{unit}　{name}";

    /// <summary>The whole stands elsewhere on the page.</summary>
    private static string Quoted(string text) => text.Length <= QuotedLetters ? text : string.Concat(text.AsSpan(0, QuotedLetters), "…");
}
