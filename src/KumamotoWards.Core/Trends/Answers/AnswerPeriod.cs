namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Which days of the two years are compared.</summary>
public enum AnswerPeriod
{
    /// <summary>The same days of the running year and the one before.</summary>
    SoFar,

    /// <summary>The last two years that are over.</summary>
    WholeYears,
}
