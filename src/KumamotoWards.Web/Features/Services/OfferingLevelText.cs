using KumamotoWards.Core.Services;

namespace KumamotoWards.Web.Features.Services;

/// <summary>How the levels of a service are written and drawn.</summary>
public static class OfferingLevelText
{
    public static string Label(this OfferingLevel? level) => level?.Label() ?? "扱っていない";

    public static string Label(this OfferingLevel level) => level switch
    {
        OfferingLevel.Full => "全部",
        OfferingLevel.Partial => "一部",
        OfferingLevel.Agency => "取次ぎ",
    };

    /// <summary>The icon that stands before the word.</summary>
    public static string Icon(this OfferingLevel level) => level switch
    {
        OfferingLevel.Full => "full",
        OfferingLevel.Partial => "partial",
        OfferingLevel.Agency => "agency",
    };
}
