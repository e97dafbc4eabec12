namespace KumamotoWards.Core.Organization;

/// <summary>Representative point of a town block (町丁・字), degrees, JGD2011; good to some 500 m.</summary>
public sealed record GeographicPoint(string Town, double Latitude, double Longitude);
