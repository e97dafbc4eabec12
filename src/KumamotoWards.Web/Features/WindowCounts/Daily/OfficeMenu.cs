using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>The offices to choose from: one's own first, then those of the own ward, then the others by ward.</summary>
internal static class OfficeMenu
{
    /// <summary>The office the page opens on.</summary>
    public static Office? Default(OrganizationDirectory directory, StaffSnapshot person, DateOnly date) =>
        OwnOffices(directory, person).FirstOrDefault() ?? directory.Offices.FirstOrDefault(office => office.IsOpenOn(date));

    public static IReadOnlyList<SelectListItem> Of(OrganizationDirectory directory, StaffSnapshot person, Office selected, DateOnly date)
    {
        var own = OwnOffices(directory, person).ToList();
        var ownWards = person.Assignments.Select(assignment => assignment.WardId).OfType<int>().ToHashSet();
        var ownGroup = new SelectListGroup { Name = "所属の窓口" };
        var wards = directory.Wards.ToDictionary(ward => ward.Id, ward => new SelectListGroup { Name = ward.Name });
        var others = directory.Offices
            .Where(office => !own.Contains(office) && (office == selected || office.IsOpenOn(date)))
            .OrderByDescending(office => ownWards.Contains(office.PeriodAt(date).WardId));
        return
        [
            .. own.Select(office => Item(office, ownGroup)),
            .. others.Select(office => Item(office, wards[office.PeriodAt(date).WardId])),
        ];

        SelectListItem Item(Office office, SelectListGroup group) => new(office.PeriodAt(date).Name, office.Slug, office == selected) { Group = group };
    }

    private static IEnumerable<Office> OwnOffices(OrganizationDirectory directory, StaffSnapshot person) =>
        person.Assignments.Select(assignment => assignment.OfficeId).OfType<int>().Distinct().Select(directory.Office);
}
