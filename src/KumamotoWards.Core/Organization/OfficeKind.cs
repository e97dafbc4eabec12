namespace KumamotoWards.Core.Organization;

/// <summary>Kind of a place that takes counts. Kinds from before the wards are kept, since the past is not rewritten.</summary>
public enum OfficeKind
{
    /// <summary>区役所</summary>
    WardOffice = 1,

    /// <summary>総合出張所</summary>
    GeneralBranch = 2,

    /// <summary>出張所</summary>
    Branch = 3,

    /// <summary>分室</summary>
    Annex = 4,

    /// <summary>サービスコーナー</summary>
    ServiceCorner = 5,

    /// <summary>まちづくり交流室</summary>
    ExchangeRoom = 6,

    /// <summary>文化ホール</summary>
    CultureHall = 7,

    /// <summary>市民センター, before the wards</summary>
    CivicCenter = 8,

    /// <summary>総合支所, before the wards</summary>
    DistrictOffice = 9,
}
