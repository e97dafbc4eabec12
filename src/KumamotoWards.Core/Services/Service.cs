using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Services;

/// <summary>A business (業務) that offices handle, e.g. 各種証明書発行.</summary>
[VersionScope(DataScope.Organization)]
public sealed class Service
{
    public const int NameMaxLength = 100;

    private Service() { }

    public Service(string slug, string name, string shortName, int displayOrder)
    {
        Slug = slug;
        Name = name;
        ShortName = shortName;
        DisplayOrder = displayOrder;
    }

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>For the heads of the office × service matrix.</summary>
    public string ShortName { get; private set; } = "";

    public int DisplayOrder { get; private set; }

    /// <summary>The example that the full name ends with in brackets: さくらカード発行など.</summary>
    public string? Example => Name is [.., '）'] && Name.LastIndexOf('（') is var start and >= 0 ? Name[(start + 1)..^1] : null;
}
