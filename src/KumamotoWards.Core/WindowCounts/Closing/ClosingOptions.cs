namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Section <c>Closing</c> of the configuration: until when, in business days of the city hall.</summary>
public sealed class ClosingOptions
{
    /// <summary>提出期限: the n-th business day of the next month.</summary>
    public int DueBusinessDay { get; set; } = 6;

    /// <summary>承認の期限: that many business days after the one above.</summary>
    public int ApprovalBusinessDays { get; set; } = 3;
}
