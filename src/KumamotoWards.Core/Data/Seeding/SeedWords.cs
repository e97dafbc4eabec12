using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>The words the seed files use for the model's enums.</summary>
internal static class SeedWords
{
    public static OfficeKind OfficeKind(string word) => word switch
    {
        "ward-office" => Organization.OfficeKind.WardOffice,
        "general-branch" => Organization.OfficeKind.GeneralBranch,
        "branch" => Organization.OfficeKind.Branch,
        "annex" => Organization.OfficeKind.Annex,
        "service-corner" => Organization.OfficeKind.ServiceCorner,
        "exchange-room" => Organization.OfficeKind.ExchangeRoom,
        "culture-hall" => Organization.OfficeKind.CultureHall,
        "civic-center" => Organization.OfficeKind.CivicCenter,
        "district-office" => Organization.OfficeKind.DistrictOffice,
        _ => throw Unknown(word),
    };

    public static OfferingLevel OfferingLevel(string word) => word switch
    {
        "full" => Services.OfferingLevel.Full,
        "partial" => Services.OfferingLevel.Partial,
        "agency" => Services.OfferingLevel.Agency,
        _ => throw Unknown(word),
    };

    public static UnitKind UnitKind(string word) => word switch
    {
        "headquarters" => Organization.UnitKind.HeadquartersSection,
        "administration" => Organization.UnitKind.Administration,
        _ => throw Unknown(word),
    };

    public static CountUnit CountUnit(string word) => word switch
    {
        "cases" => WindowCounts.CountUnit.Cases,
        "copies" => WindowCounts.CountUnit.Copies,
        "persons" => WindowCounts.CountUnit.Persons,
        _ => throw Unknown(word),
    };

    public static CountMoment CountMoment(string word) => word switch
    {
        "received" => WindowCounts.CountMoment.Received,
        "issued" => WindowCounts.CountMoment.Issued,
        "accepted" => WindowCounts.CountMoment.Accepted,
        _ => throw Unknown(word),
    };

    private static FormatException Unknown(string word) => new($"The seed data has a word nobody knows: '{word}'.");
}
