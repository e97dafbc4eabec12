using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Changes;

/// <summary>
/// Windows of one ward whose own conditions did not change, and which moved while another window of their ward opened (they
/// fell) or closed (they rose). Who went where is not recorded: it is a reason to be careful, not a cause.
/// </summary>
/// <param name="Causes">The windows that opened or closed.</param>
/// <param name="Windows">Those that fell or rose beside them.</param>
/// <param name="Delta">By how much, together.</param>
/// <param name="All">What all unchanged windows of the scope that moved in this direction moved together.</param>
public sealed record Shift(Ward Ward, IReadOnlyList<Office> Causes, IReadOnlyList<Office> Windows, long Delta, long All)
{
    public bool IsFall => Delta < 0;

    /// <summary>In percent of all, whole, half away from zero.</summary>
    public int Share => (int)Math.Round(100m * Delta / All, MidpointRounding.AwayFromZero);

    /// <summary>The ward where most of it may be so; null where it is less than half of all.</summary>
    public static Shift? Of(ChangeBreakdown change, DateOnly on)
    {
        if (change.Step(BridgeStepKind.Unchanged) is not { Delta: not 0 } unchanged) return null;
        var isFall = unchanged.Delta < 0;
        if (change.Step(isFall ? BridgeStepKind.Opened : BridgeStepKind.Closed) is not { } passage) return null;
        var moved = unchanged.Windows.Where(window => window.Delta != 0 && window.Delta < 0 == isFall).ToList();
        var all = moved.Sum(window => window.Delta);
        var largest = passage.Step.Windows
            .GroupBy(office => office.PeriodAt(on).Ward)
            .Select(causes => Beside(causes.Key, [.. causes]))
            .MaxBy(shift => Math.Abs(shift.Delta))!;
        return Math.Abs(largest.Delta) * 2 >= Math.Abs(all) ? largest : null;

        Shift Beside(Ward ward, IReadOnlyList<Office> causes)
        {
            var beside = moved.FindAll(window => window.Office.PeriodAt(on).Ward == ward);
            return new Shift(ward, causes, [.. beside.Select(window => window.Office)], beside.Sum(window => window.Delta), all);
        }
    }
}
