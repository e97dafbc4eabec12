using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>One person decides about tallies of one office and day, while the month's turn is theirs.</summary>
internal sealed class HeldDecision(OfficeMonthState state, CountWriteMode mode, ActiveAssignment unit, int staffMemberId, IReadOnlyList<HeldTally> tallies)
{
    public IReadOnlyList<HeldTally> Tallies { get; } = tallies;

    public CountWriteMode Mode { get; } = mode;

    public CountAuthor Author { get; } = new(staffMemberId, unit.UnitId);

    public OnBehalfDay Day => new(Tallies[0].OfficeId, Tallies[0].Date, unit.UnitId);

    /// <summary>Null when the person may not decide about every one of them.</summary>
    public static HeldDecision? Of(CountRules rules, StaffSnapshot person, IReadOnlyList<HeldTally> tallies, OfficeMonthState state)
    {
        var office = rules.Directory.Office(tallies[0].OfficeId);
        var access = tallies.Select(tally => rules.Catalog.Find(office.Id, tally.CountItemId, tally.Date) is { } taken
            ? HeldTallyAccess.For(person, office, taken, tally.Date)
            : (CountWriteMode.None, null)).Distinct().ToList();
        return access is [(not CountWriteMode.None, { } unit)] ? new HeldDecision(state, access[0].Item1, unit, person.StaffMemberId, tallies) : null;
    }

    public CountProblem? Problem(HeldAction action, string? reason)
    {
        if (!HeldActions.In(state, Mode).Contains(action))
            return new CountProblem("not-possible-now", "月の状態が変わったため、この決め方はいまは選べません。画面の内容を確かめて、選び直してください。");
        if (reason is null && HeldActions.NeedsReason(action, state, Mode)) return new CountProblem("reason-required", "理由を入力してください");
        return reason?.Length > HeldTally.ReasonMaxLength
            ? new CountProblem("reason-too-long", $"理由は {HeldTally.ReasonMaxLength}字以内で入力してください")
            : null;
    }

    /// <summary>What is added comes before what is taken back, so that only their sum can fall below 0.</summary>
    public IReadOnlyList<AddCount> Changes(string? reason) =>
    [
        .. Tallies.OrderByDescending(tally => tally.Delta).Select(tally =>
            new AddCount(tally.ClientId, CountCell.Day(tally.OfficeId, tally.Date, tally.CountItemId), tally.Delta, Author, reason)
            {
                ResolvesHeld = true,
                CorrectsApproved = Mode == CountWriteMode.Own,
                HappenedAt = tally.HappenedAt,
            }),
    ];

    public OfficeMonthStep Request(string reason, DateTime at) => new()
    {
        OfficeId = Day.OfficeId,
        Month = CountCell.FirstOfMonth(Day.Date),
        Action = OfficeMonthAction.RequestReopen,
        From = state,
        To = state,
        StaffMemberId = Author.StaffMemberId!.Value,
        UnitId = Author.UnitId!.Value,
        At = at,
        Reason = reason,
        IsOnBehalf = Mode == CountWriteMode.OnBehalf,
    };
}
