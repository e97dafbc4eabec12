namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>One rule by which a day's counts are found odd.</summary>
/// <param name="Code">As stored with the alerts; never changes.</param>
/// <param name="Name">On screen.</param>
/// <param name="Priority">1 = look first, to 3.</param>
/// <param name="Description">When it fires, in Japanese sentences for the page of rules.</param>
/// <param name="Check">What it finds on a day.</param>
public sealed record CheckRule(string Code, string Name, int Priority, string Description, Func<CheckedDay, IEnumerable<OddCount>> Check)
{
    internal IEnumerable<CheckFinding> FindIn(CheckedDay day) => Check(day).Select(odd => new CheckFinding(this, day.Date, odd));
}

/// <summary>A count that a rule finds odd.</summary>
/// <param name="Item">Null where the whole day is odd.</param>
/// <param name="Count">What stands there; of the whole day, its sum.</param>
/// <param name="Message">In words, with the figures that were compared.</param>
/// <param name="IsTooFew">More may still come while the day is being tallied.</param>
public sealed record OddCount(CountItem? Item, int Count, string Message, bool IsTooFew = false);

/// <summary>What a rule has found on a day.</summary>
public sealed record CheckFinding(CheckRule Rule, DateOnly Date, OddCount Odd)
{
    public int? CountItemId => Odd.Item?.Id;
}
