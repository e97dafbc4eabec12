namespace KumamotoWards.Core.Trends.Answers;

public enum SpanKind
{
    /// <summary>The office did not take the item on these days.</summary>
    NotHandled,

    /// <summary>It took the item on a part of them: the window opened or closed, or the item began or ended there.</summary>
    Partly,

    /// <summary>Days that it should have entered are blank.</summary>
    Missing,

    /// <summary>Every day is there.</summary>
    Entered,
}

/// <summary>What an office counted of an item on some days of a fiscal year.</summary>
/// <param name="Kind">How far it can be compared.</param>
/// <param name="Value">The sum of what is there, also where days are missing.</param>
public readonly record struct SpanFigure(SpanKind Kind, long Value)
{
    public bool IsEntered => Kind == SpanKind.Entered;
}

/// <summary>One office's item in one fiscal year: up to the same day, and all of it.</summary>
public readonly record struct Course(SpanFigure SoFar, SpanFigure Whole)
{
    public SpanFigure In(AnswerPeriod period) => period switch
    {
        AnswerPeriod.SoFar => SoFar,
        AnswerPeriod.WholeYears => Whole,
    };
}
