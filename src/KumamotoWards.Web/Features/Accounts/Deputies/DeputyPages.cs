using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Accounts.Deputies;

/// <summary>The deputies of one unit.</summary>
/// <param name="Units">Those that the person can look at: the own ones, for administrators all.</param>
public sealed record DeputyPage(
    Unit Unit, string UnitLabel, IReadOnlyList<SelectListItem> Units, IReadOnlyList<DeputyListItem> Deputies, IReadOnlyList<SelectListItem> Candidates,
    bool MayRegister, DateOnly Today, DeputyForm Form)
{
    public static string AddressOf(string unitCode) => $"{DeputiesController.Path}/{unitCode}";
}

/// <summary>Builds the page of the deputies.</summary>
public sealed class DeputyPages(OrganizationQueries organization, DeputyQueries deputies, CurrentStaff current, BusinessClock clock)
{
    /// <param name="unitCode">Null: the first of the units one can look at.</param>
    /// <returns>Null when there is no such unit, or it is none of the person's.</returns>
    public async Task<DeputyPage?> ReadAsync(string? unitCode, DeputyForm form, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var (person, today) = (current.Person, clock.Today);
        var units = directory.Units.Where(unit => unit.IsActive && (person.IsIn(unit.Id) || person.Roles.Contains(RoleNames.Administrator))).ToList();
        if ((unitCode is null ? units.FirstOrDefault() : units.Find(each => each.Code == unitCode)) is not { } unit) return null;
        return new DeputyPage(
            unit,
            directory.LabelOf(unit, today),
            [.. units.Select(each => new SelectListItem(directory.LabelOf(each, today), each.Code, each == unit))],
            await deputies.OfUnitAsync(unit.Id, cancellationToken),
            [.. (await deputies.CandidatesAsync(unit.Id, cancellationToken)).Select(each => new SelectListItem(each.Name, $"{each.StaffMemberId}"))],
            DeputyRegister.MayRegister(person, unit.Id),
            today,
            form);
    }
}
