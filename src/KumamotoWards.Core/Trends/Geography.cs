namespace KumamotoWards.Core.Trends;

/// <summary>Which ward an office's figures of a year are added to.</summary>
public enum Geography
{
    /// <summary>The ward that the office belongs to today, in every year.</summary>
    AsNow,

    /// <summary>The ward that it belonged to on the last day of each fiscal year.</summary>
    AsThen,
}
