using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>Asks for a switch from what stands to the other way: of parts to one figure, of one figure to parts.</summary>
/// <param name="Id">Of the client: sent twice, it is done once.</param>
/// <param name="Version">Of the state that the person saw.</param>
/// <param name="Count">The one figure that takes the place of the parts.</param>
/// <param name="AcceptsDifference">The person knows that <paramref name="Count"/> is not the sum of the parts.</param>
/// <param name="Restores">The parts that stood before the figure stand again; else their cells stay blank, to be entered.</param>
public sealed record SwitchRequest(Guid Id, string? Version, int? Count, bool AcceptsDifference, bool Restores, string? Reason);

/// <summary>
/// 記録のしかたの切替: an office-item-month has either days or one figure, an office-item-year either months or one figure, and
/// headquarters switches between them. All of it is ledger lines, of one transaction, that say why.
/// </summary>
public sealed class RecordingSwitch(WardsDbContext db, CountLedger ledger, RecordingQueries queries, BusinessClock clock)
{
    /// <summary>Room is left for the words that say what was switched.</summary>
    public const int ReasonMaxLength = 180;

    /// <returns>False when counts changed since the person saw them; nothing is switched then.</returns>
    /// <exception cref="RuleViolationException">What is missing, or stands in the way.</exception>
    public async Task<bool> SwitchAsync(StaffSnapshot person, RecordingScope scope, SwitchRequest request, CancellationToken cancellationToken = default)
    {
        var author = AuthorOf(person);
        var reason = ReasonOf(request);
        try
        {
            return await ledger.TransactAsync(
                async token =>
                {
                    if (await IsDoneAsync(scope, request, token)) return true;
                    var state = await queries.FindAsync(scope, token);
                    if (state.Version != request.Version || state.IsBlank) return false;
                    Check(state, request);
                    foreach (var changes in Changes(state, request, author, reason)) await ledger.RecordAllAsync(changes, token);
                    return true;
                },
                cancellationToken);
        }
        catch (CountsRefusedException)
        {
            // On SQL Server somebody may write between what was read here and the turn of the month.
            return false;
        }
    }

    private Task<bool> IsDoneAsync(RecordingScope scope, SwitchRequest request, CancellationToken cancellationToken)
    {
        var whole = scope.Whole;
        return db.CountLines.AnyAsync(
            line => line.ClientId == request.Id && line.OfficeId == whole.OfficeId && line.PeriodStart == whole.Start && line.CountItemId == whole.CountItemId, cancellationToken);
    }

    private void Check(RecordingState state, SwitchRequest request)
    {
        if (state.YearFigure is not null) throw new RuleViolationException("", "この年度は年度の合計で記録されています。先に年度の記録のしかたを切り替えてください。");
        if (state.Closed is [var closed, ..]) throw new RuleViolationException("", closed.Message);
        if (state.Figure is not null) return;
        if (state.Scope.LastDay >= clock.Today)
            throw new RuleViolationException("", $"{(state.Scope.Month is null ? "年度" : "月")}が終わっていません。終わった{(state.Scope.Month is null ? "年度" : "月")}だけを合計に切り替えられます。");
        if (request.Count is not { } count) throw new RuleViolationException(nameof(request.Count), "合計の件数を入力してください（例：295）");
        if (count is < 0 or > CountLedger.MaxCount) throw new RuleViolationException(nameof(request.Count), $"0 以上 {CountLedger.MaxCount:N0} 以下の数で入力してください");
        if (count != state.Sum && !request.AcceptsDifference)
            throw new RuleViolationException(nameof(request.AcceptsDifference), $"入力した合計は、いまの件数の足し算（{state.Sum:N0}）と違います。違いを確かめてから、印を付けてください。");
    }

    /// <summary>What is cleared comes first: as long as it stands, the ledger refuses what takes its place.</summary>
    private static IEnumerable<IReadOnlyList<CountChange>> Changes(RecordingState state, SwitchRequest request, CountAuthor author, string reason)
    {
        var words = $"{Words(state)}：{reason}";
        var whole = new SetCount(request.Id, state.Scope.Whole, state.Figure is null ? request.Count : null, new SeenCount(state.Figure), author, CountLineKind.Correction, words);
        if (state.Figure is not null) yield return [whole];
        foreach (var period in (state.Figure is null ? state.Parts : request.Restores ? state.Earlier : []).GroupBy(part => part.Cell.Period))
            yield return [.. period.Select(Change)];
        if (state.Figure is null) yield return [whole];

        SetCount Change(RecordedPart part) => new(
            SwitchLineIds.Of(request.Id, part.Cell), part.Cell, state.Figure is null ? null : part.Value, new SeenCount(state.Figure is null ? part.Value : null),
            author, CountLineKind.Correction, words);
    }

    /// <summary>Stands before the reason of every line, so that the history explains itself.</summary>
    private static string Words(RecordingState state) => (state.Scope.Month, state.Figure) switch
    {
        (not null, null) => "日ごとの記録を月の合計に切替",
        (not null, _) => "月の合計を日ごとの記録に切替",
        (null, null) => "月ごとの記録を年度の合計に切替",
        (null, _) => "年度の合計を月ごとの記録に切替",
    };

    private static CountAuthor AuthorOf(StaffSnapshot person)
    {
        var unit = person.Has(Permission.SwitchRecording) ? person.Assignments.FirstOrDefault(assignment => assignment.UnitKind == UnitKind.HeadquartersSection) : null;
        return unit is null
            ? throw new RuleViolationException("", "記録のしかたを切り替えられるのは、本庁の主務課です。")
            : new CountAuthor(person.StaffMemberId, unit.UnitId);
    }

    private static string ReasonOf(SwitchRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason)) throw new RuleViolationException(nameof(request.Reason), "切り替える理由を入力してください");
        return request.Reason.Trim() is { Length: <= ReasonMaxLength } reason
            ? reason
            : throw new RuleViolationException(nameof(request.Reason), $"理由は {ReasonMaxLength}字以内で入力してください");
    }
}
