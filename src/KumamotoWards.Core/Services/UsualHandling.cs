namespace KumamotoWards.Core.Services;

/// <summary>
/// The rule behind 同じ種類の窓口と違う: more than half of the other places of the same kind handle a service alike, and
/// this one handles it otherwise (another level, or not at all, or alone). A place alone of its kind differs from nobody.
/// </summary>
public static class UsualHandling
{
    /// <param name="own">This place's level; null where it does not handle the service.</param>
    /// <param name="others">The same of every other place of its kind.</param>
    public static bool DiffersFromMost(OfferingLevel? own, IReadOnlyCollection<OfferingLevel?> others) =>
        others.CountBy(level => level ?? NotHandled).Any(usual => usual.Key != (own ?? NotHandled) && usual.Value * 2 > others.Count);

    // CountBy takes no null key.
    private const OfferingLevel NotHandled = 0;
}
