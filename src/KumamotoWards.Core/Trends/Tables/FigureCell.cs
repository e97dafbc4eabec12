namespace KumamotoWards.Core.Trends.Tables;

public enum FigureCellKind
{
    /// <summary>— : not handled there then.</summary>
    NotHandled,

    /// <summary>未入力: expected, and not entered yet.</summary>
    Blank,

    /// <summary>A number, 0 included.</summary>
    Number,
}

/// <summary>One cell of the yearly table: a number, a blank or a —; they never look alike.</summary>
public readonly record struct FigureCell(FigureCellKind Kind, long Value)
{
    public static readonly FigureCell NotHandled = new(FigureCellKind.NotHandled, 0);
    public static readonly FigureCell Blank = new(FigureCellKind.Blank, 0);

    public static FigureCell Number(long value) => new(FigureCellKind.Number, value);

    /// <summary>The cell that sums this one and another: a number outweighs a blank, a blank outweighs a —.</summary>
    public FigureCell Plus(FigureCell other) =>
        Kind == FigureCellKind.Number && other.Kind == FigureCellKind.Number
            ? Number(Value + other.Value)
            : Kind >= other.Kind ? this : other;
}
