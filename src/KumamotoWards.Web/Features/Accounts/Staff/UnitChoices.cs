using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The units one can be assigned to, grouped as people look for them.</summary>
public sealed class UnitChoices(OrganizationQueries organization, BusinessClock clock)
{
    public async Task<IReadOnlyList<SelectListItem>> ListAsync(int? chosen = null)
    {
        var directory = await organization.DirectoryAsync();
        var groups = new Dictionary<string, SelectListGroup>();
        return
        [
            .. directory.Units.Where(unit => unit.IsActive)
                .OrderBy(unit => unit.WardId is null ? 0 : 1).ThenBy(unit => unit.Ward?.DisplayOrder).ThenBy(unit => unit.Kind).ThenBy(unit => unit.DisplayOrder)
                .Select(unit => new SelectListItem(directory.LabelOf(unit, clock.Today), $"{unit.Id}", unit.Id == chosen) { Group = GroupOf(unit) }),
        ];

        SelectListGroup GroupOf(Unit unit)
        {
            var name = unit.Ward?.Name ?? "本庁";
            return groups.TryGetValue(name, out var group) ? group : groups[name] = new SelectListGroup { Name = name };
        }
    }
}
