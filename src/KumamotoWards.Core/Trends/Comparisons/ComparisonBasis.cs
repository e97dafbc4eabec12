namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>What two years are compared on. No percentage is shown without it.</summary>
public enum ComparisonBasis
{
    /// <summary>全件: everything.</summary>
    AllItems,

    /// <summary>共通区分, the published rule: items that were taken in both years, whoever took them.</summary>
    CommonItems,

    /// <summary>継続窓口: those items, at offices open throughout both years with figures in both.</summary>
    ContinuingOffices,

    /// <summary>不変窓口: continuing offices without a break of their series in between.</summary>
    UnchangedOffices,
}

/// <summary>How a basis is written on pages and in addresses.</summary>
public static class ComparisonBasisText
{
    public static readonly IReadOnlyList<ComparisonBasis> All = Enum.GetValues<ComparisonBasis>();

    /// <summary>共通区分.</summary>
    public static string Label(this ComparisonBasis basis) => basis switch
    {
        ComparisonBasis.AllItems => "全件",
        ComparisonBasis.CommonItems => "共通区分",
        ComparisonBasis.ContinuingOffices => "継続窓口",
        ComparisonBasis.UnchangedOffices => "不変窓口",
    };

    /// <summary>common-items.</summary>
    public static string Slug(this ComparisonBasis basis) => basis switch
    {
        ComparisonBasis.AllItems => "all-items",
        ComparisonBasis.CommonItems => "common-items",
        ComparisonBasis.ContinuingOffices => "continuing-offices",
        ComparisonBasis.UnchangedOffices => "unchanged-offices",
    };

    public static ComparisonBasis? Find(string? slug) =>
        All.Where(basis => basis.Slug() == slug).Select(basis => (ComparisonBasis?)basis).FirstOrDefault();
}
