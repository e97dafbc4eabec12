namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// How dark the cells of a table of figures are: five steps from 0 to the largest, none of them carrying what the figure in
/// the cell does not say.
/// </summary>
/// <param name="Largest">Of all cells.</param>
public readonly record struct Tints(decimal Largest)
{
    private const int Steps = 5;

    public static Tints For(IEnumerable<decimal> values) => new(values.DefaultIfEmpty(0).Max());

    /// <summary>t1 (light) to t5; null for 0.</summary>
    public string? Class(decimal value) => value <= 0 || Largest <= 0 ? null : $"t{Math.Clamp((int)Math.Ceiling(Steps * value / Largest), 1, Steps)}";
}
