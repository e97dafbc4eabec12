using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>What the office can do about tallies that are held.</summary>
public enum HeldAction
{
    /// <summary>数える; in an approved month as a correction with a reason.</summary>
    Count = 1,

    /// <summary>再開の依頼: of a submitted month the withdrawal, of a locked one the reopening by headquarters.</summary>
    RequestReopen = 2,

    /// <summary>数えない, with a reason.</summary>
    Discard = 3,
}

/// <summary>Taps for one cell that wait for the same reason.</summary>
/// <param name="State">Of the month now; it may have been opened since.</param>
/// <param name="Mode">How the reader decides about them; <see cref="CountWriteMode.None"/> = not at all.</param>
/// <param name="RequestedAt">When the reopening was asked for, UTC, and not done since; else null.</param>
/// <param name="IsOwnSubmission">The reader submitted the month, and can take the submission back.</param>
public sealed record HeldTallyGroup(
    Office Office, CountItem Item, DateOnly Date, LedgerRefusal Refusal, OfficeMonthState State, CountWriteMode Mode, DateTime? RequestedAt, bool IsOwnSubmission, IReadOnlyList<HeldTap> Taps)
{
    public int Delta => Taps.Sum(tap => tap.Delta);

    /// <summary>What the reader can do; the reopening is asked for once.</summary>
    public IReadOnlyList<HeldAction> Actions { get; } = Mode == CountWriteMode.None
        ? []
        : [.. HeldActions.In(State, Mode).Where(action => action != HeldAction.RequestReopen || RequestedAt is null)];
}

/// <param name="By">Null where the reader does not see the name, or the system tapped.</param>
/// <param name="HappenedAt">By the clock of the device, UTC; null where it did not say.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record HeldTap(int Id, int Delta, string? By, DateTime? HappenedAt, DateTime ReceivedAt);

/// <summary>Which actions a month leaves.</summary>
public static class HeldActions
{
    public static IReadOnlyList<HeldAction> In(OfficeMonthState state, CountWriteMode mode) => state switch
    {
        OfficeMonthState.Open => [HeldAction.Count, HeldAction.Discard],
        // Only the responsible section corrects what has been approved.
        OfficeMonthState.Approved => mode == CountWriteMode.Own ? [HeldAction.Count, HeldAction.Discard] : [HeldAction.Discard],
        OfficeMonthState.Submitted or OfficeMonthState.Locked => [HeldAction.RequestReopen, HeldAction.Discard],
    };

    /// <summary>A number goes by itself only into the own office's open month.</summary>
    public static bool NeedsReason(HeldAction action, OfficeMonthState state, CountWriteMode mode) =>
        action != HeldAction.Count || state == OfficeMonthState.Approved || mode == CountWriteMode.OnBehalf;
}
