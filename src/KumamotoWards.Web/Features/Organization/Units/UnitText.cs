using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Organization.Units;

public static class UnitText
{
    public static string Kind(UnitKind kind) => kind switch
    {
        UnitKind.HeadquartersSection => "本庁の課",
        UnitKind.WardSection => "区役所の課",
        UnitKind.Branch => "出張所・分室・サービスコーナー",
        UnitKind.Administration => "システム管理",
    };

    public static bool HasOffice(UnitKind kind) => kind is UnitKind.WardSection or UnitKind.Branch;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<UnitKind>().Select(kind => new SelectListItem(Kind(kind), $"{kind}"));
}
