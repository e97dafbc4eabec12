using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Services;

/// <summary>A business (業務) that offices handle, e.g. 各種証明書発行.</summary>
[VersionScope(DataScope.Organization)]
public sealed class Service
{
    public const int NameMaxLength = 100;

    private Service() { }

    public Service(string slug, string name, string shortName, ServiceScope scope, int displayOrder)
    {
        Slug = slug;
        Name = name;
        ShortName = shortName;
        Scope = scope;
        DisplayOrder = displayOrder;
    }

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>For the heads of the office × service matrix.</summary>
    public string ShortName { get; private set; } = "";

    public ServiceScope Scope { get; private set; }
    public int DisplayOrder { get; private set; }
}

/// <summary>Which published list a service comes from.</summary>
public enum ServiceScope
{
    /// <summary>Handled by branches (出張所等の取扱業務).</summary>
    Branch = 1,

    /// <summary>Main business of a section of every ward office (区役所各課の主な業務).</summary>
    WardSection = 2,
}
