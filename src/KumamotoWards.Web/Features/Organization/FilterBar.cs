using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Organization;

/// <summary>The selects above a list of offices: ward, kind and point in time, with what is shown now selected.</summary>
public sealed record FilterBar(IReadOnlyList<SelectListItem> Wards, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Dates)
{
    /// <param name="filter">What is shown.</param>
    /// <param name="organization">The wards.</param>
    /// <param name="kinds">The kinds to choose from.</param>
    /// <param name="changeDates">First days of a new state, in any order.</param>
    public static FilterBar Of(
        OrganizationFilter filter, OrganizationDirectory organization, IEnumerable<OfficeKind> kinds, IEnumerable<DateOnly> changeDates) => new(
        [new("すべての区", "", filter.Ward is null), .. organization.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward.Id == filter.Ward?.Id))],
        [new("すべての種類", "", filter.Kind is null), .. kinds.Distinct().Order().Select(kind => new SelectListItem(kind.Label(), OrganizationFilter.Slug(kind), kind == filter.Kind))],
        [.. TimePoints(filter, [.. changeDates.Distinct().Order()]).Select(point => new SelectListItem(
            point.Text, point.Date == filter.Today ? "" : OrganizationFilter.Slug(point.Date), point.Date == filter.On))]);

    /// <summary>Today, then each new state with the latest first, then the day before the first change.</summary>
    private static List<(DateOnly Date, string Text)> TimePoints(OrganizationFilter filter, IReadOnlyList<DateOnly> changes)
    {
        List<(DateOnly Date, string Text)> points = [(filter.Today, $"いま（{JapaneseDate.Era(filter.Today)}）")];
        points.AddRange(changes.Reverse().Where(date => date != filter.Today).Select(date => (date, JapaneseDate.Era(date) + (date > filter.Today ? "から（予定）" : "から"))));
        if (changes.Count > 0)
            points.Add((changes[0].AddDays(-1), $"{JapaneseDate.Era(changes[0].AddDays(-1))}まで"));
        // A linked date that is no boundary stays selectable.
        if (points.TrueForAll(point => point.Date != filter.On))
            points.Insert(1, (filter.On, $"{JapaneseDate.Era(filter.On)}の時点"));
        return points;
    }
}
