namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>A form in which something is said.</summary>
/// <param name="Name">Before its fields.</param>
/// <param name="Address">Below the proposal's.</param>
/// <param name="Verb">What opens it.</param>
/// <param name="Submit">What sends it.</param>
/// <param name="Explanation">Who will read it, and what follows.</param>
/// <param name="Mentions">A unit can be named.</param>
public sealed record Saying(string Name, string Address, string Verb, string Title, string Submit, string? Explanation, bool Mentions);
