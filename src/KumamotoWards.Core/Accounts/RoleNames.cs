using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts;

/// <summary>The four Identity roles, named exactly as the city calls them. A person's roles follow from the kinds of their units.</summary>
public static class RoleNames
{
    public const string Branch = "出張所";
    public const string WardSection = "区役所各課";
    public const string Headquarters = "本庁主務課";
    public const string Administrator = "システム管理者";

    public static readonly IReadOnlyList<string> All = [Branch, WardSection, Headquarters, Administrator];

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Branch => Branch,
        UnitKind.WardSection => WardSection,
        UnitKind.HeadquartersSection => Headquarters,
        UnitKind.Administration => Administrator,
    };
}
