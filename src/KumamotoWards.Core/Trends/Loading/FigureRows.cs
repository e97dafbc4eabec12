using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Loading;

/// <summary>A published figure.</summary>
internal readonly record struct PublishedRow(int OfficeId, int FiscalYear, int CountItemId, int Value);

/// <summary>The recorded sum of an office, month and item.</summary>
internal readonly record struct MonthRow(int OfficeId, DateOnly Month, int CountItemId, int Value, int DaysEntered);

/// <summary>Where an office's month stands; the revision rises with every change of its counts.</summary>
internal readonly record struct MonthStateRow(int OfficeId, DateOnly Month, OfficeMonthState State, long Revision, bool IsSample)
{
    /// <summary>Submitted or later: nothing of the month is missing any more.</summary>
    public bool IsClosed => State != OfficeMonthState.Open;
}

/// <summary>Changes whenever a month of the office does.</summary>
internal readonly record struct OfficeStamp(int OfficeId, int Months, long Revisions);
