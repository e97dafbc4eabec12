using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>How a person may write an item of an office.</summary>
public enum CountWriteMode
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As the responsible unit.</summary>
    Own = 1,

    /// <summary>代行入力: a section of the ward office for a branch of its ward, with a reason once per office and day.</summary>
    OnBehalf = 2,
}

/// <summary>The unit-scope check of every write of a count, by page and by API.</summary>
public static class CountWriteAccess
{
    public const string ForbiddenMessage = "この窓口の件数を変える権限がありません。所属の窓口を選んでください。";

    /// <summary>The mode, and the assignment that gives it (null for <see cref="CountWriteMode.None"/>).</summary>
    public static (CountWriteMode Mode, ActiveAssignment? As) For(StaffSnapshot person, Office office, OfficeCountItem item, DateOnly date)
    {
        if (!person.Has(Permission.EnterCounts)) return (CountWriteMode.None, null);
        var own = person.Assignments.FirstOrDefault(assignment => assignment.UnitId == item.ResponsibleUnitId);
        if (own is not null) return (CountWriteMode.Own, own);
        var period = office.PeriodAt(date);
        var ward = period.Kind == OfficeKind.WardOffice
            ? null
            : person.Assignments.FirstOrDefault(assignment => assignment.UnitKind == UnitKind.WardSection && assignment.WardId == period.WardId);
        return ward is null ? (CountWriteMode.None, null) : (CountWriteMode.OnBehalf, ward);
    }

    /// <summary>The person may write at least one item of the office in some way.</summary>
    public static bool ForAny(StaffSnapshot person, Office office, CountItemCatalog catalog, DateOnly date) =>
        catalog.EverTakenBy(office.Id).Any(item => For(person, office, item, date).As is not null);
}
