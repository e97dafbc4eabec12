using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Organization;

/// <summary>A ward (区) of the city, with the vision (区の将来像) it has published.</summary>
[VersionScope(DataScope.Organization)]
public sealed class Ward
{
    public const int NameMaxLength = 40;
    public const int VisionMaxLength = 200;

    private Ward() { }

    public Ward(string municipalCode, string slug, string name, string kana, string vision, int displayOrder)
    {
        MunicipalCode = municipalCode;
        Slug = slug;
        Name = name;
        Kana = kana;
        Vision = vision;
        DisplayOrder = displayOrder;
    }

    public int Id { get; private set; }

    /// <summary>総務省 five-digit code, e.g. 43101.</summary>
    public string MunicipalCode { get; private set; } = "";

    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Kana { get; private set; } = "";
    public string Vision { get; private set; } = "";

    /// <summary>Position in every published list; also picks the ward's colour, dash and mark in charts.</summary>
    public int DisplayOrder { get; private set; }
}
