using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>What an office still owes the figures of the year.</summary>
/// <param name="BlankMonths">Months with days that are not entered, those of the running month up to yesterday included.</param>
/// <param name="OpenMonths">Months that are over and not submitted.</param>
/// <param name="WaitingMonths">Months that are submitted or approved, and not locked.</param>
/// <param name="OpenAlerts">Alerts without a reason, of any day; they are owed in the running year alone.</param>
public sealed record OfficeIncomplete(
    Office Office, IReadOnlyList<DateOnly> BlankMonths, IReadOnlyList<DateOnly> OpenMonths, IReadOnlyList<DateOnly> WaitingMonths, int OpenAlerts)
{
    public bool IsComplete => BlankMonths.Count + OpenMonths.Count + WaitingMonths.Count + OpenAlerts == 0;
}

/// <summary>What is incomplete in a scope.</summary>
/// <param name="Year">The year whose months are looked at.</param>
/// <param name="Through">The last day that could be entered.</param>
/// <param name="Offices">Those that owe something, in published order.</param>
/// <param name="LockedMonths">Office-months of the year that are over and locked.</param>
/// <param name="EarlierMonths">Office-months of earlier years that are not locked.</param>
public sealed record Incomplete(FiscalYear Year, DateOnly Through, IReadOnlyList<OfficeIncomplete> Offices, int LockedMonths, int EarlierMonths)
{
    public int OfficesWithBlanks => Offices.Count(office => office.BlankMonths.Count > 0);
    public int BlankMonths => Offices.Sum(office => office.BlankMonths.Count);
    public int OpenMonths => Offices.Sum(office => office.OpenMonths.Count);
    public int WaitingMonths => Offices.Sum(office => office.WaitingMonths.Count);
    public int OpenAlerts => Offices.Sum(office => office.OpenAlerts);

    /// <summary>Months of the year are recorded by somebody: those of a published year are not.</summary>
    public bool HasMonths => LockedMonths + OpenMonths + WaitingMonths + BlankMonths > 0;

    public bool IsNothing => Offices.Count == 0 && EarlierMonths == 0;
}
