namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>A page that people open.</summary>
/// <param name="Name">Names its tests and pictures; kebab case.</param>
/// <param name="Address">Path and query.</param>
/// <param name="User">The demo account that opens it; null is nobody signed in.</param>
/// <param name="Status">What the server answers.</param>
public sealed record PortalPage(string Name, string Address, string? User = null, int Status = 200);
