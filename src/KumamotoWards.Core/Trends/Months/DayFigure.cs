namespace KumamotoWards.Core.Trends.Months;

/// <summary>What the figure of a day stands for.</summary>
public enum DayFigureKind
{
    /// <summary>Every office that was open has entered everything it takes.</summary>
    Whole,

    /// <summary>Something of the day is not entered yet: the figure is what there is so far.</summary>
    Part,

    /// <summary>Offices were open, and nothing is entered yet.</summary>
    Blank,

    /// <summary>No office was open; what comes at any hour may still have a figure.</summary>
    Closed,

    /// <summary>The month is known as a whole, the day is not.</summary>
    OnlyByMonth,

    /// <summary>The day is still to come.</summary>
    Ahead,
}

/// <summary>The figure of a day for a scope and some items.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Kind">What the figure stands for.</param>
/// <param name="Value">Null where no number is entered.</param>
public readonly record struct DayFigure(DateOnly Date, DayFigureKind Kind, long? Value)
{
    /// <summary>Some office opened, and everything is entered: a day that averages can be made of.</summary>
    public bool IsWholeOpenDay => Kind == DayFigureKind.Whole && Value is not null;
}
