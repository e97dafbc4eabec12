namespace KumamotoWards.Core.Trends.Places;

/// <summary>A place in an order of counts, largest first; equal counts share the better place.</summary>
/// <param name="Place">1 = the largest.</param>
/// <param name="Of">How many there are with a figure.</param>
public readonly record struct Rank(int Place, int Of);
