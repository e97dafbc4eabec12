namespace KumamotoWards.Core.Trends;

/// <summary>Which ward an office's figures of a year are added to.</summary>
public enum Geography
{
    /// <summary>The ward that the office belongs to today, in every year.</summary>
    AsNow,

    /// <summary>The ward that it belonged to on the last day of each fiscal year.</summary>
    AsThen,
}

/// <summary>How a geography is written in addresses.</summary>
public static class GeographyText
{
    public static string Slug(this Geography geography) => geography switch
    {
        Geography.AsNow => "as-now",
        Geography.AsThen => "as-then",
    };

    public static Geography? Find(string? slug) =>
        Enum.GetValues<Geography>().Where(geography => geography.Slug() == slug).Select(geography => (Geography?)geography).FirstOrDefault();
}
