using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Calendar;

/// <summary>On which days of the week an office opens, for a span of dates. The rule that began last wins.</summary>
[VersionScope(DataScope.Organization)]
public sealed class OfficeCalendarRule
{
    private OfficeCalendarRule()
    {
    }

    /// <param name="officeId">The office it is for.</param>
    /// <param name="openWeekdays">The days of the week on which it opens.</param>
    /// <param name="validFrom">First day of the rule; null is since ever.</param>
    /// <param name="validTo">Last day of the rule, included; null is until further notice.</param>
    public OfficeCalendarRule(
        int officeId, Weekdays openWeekdays, DateOnly? validFrom = null, DateOnly? validTo = null)
    {
        if (validTo < validFrom)
            throw new ArgumentOutOfRangeException(nameof(validTo), validTo, "The rule ends before it begins.");
        OfficeId = officeId;
        OpenWeekdays = openWeekdays;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int Id { get; private set; }

    public int OfficeId { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public Weekdays OpenWeekdays { get; private set; }

    /// <summary>National holidays do not close it (a service corner in a shopping street).</summary>
    public bool OpensOnNationalHolidays { get; init; }

    /// <summary>29 December to 3 January do not close it.</summary>
    public bool OpensAtYearEnd { get; init; }

    /// <summary>What the city's rule on days of rest makes of every office: Monday to Friday, no holidays.</summary>
    public static OfficeCalendarRule MondayToFriday(int officeId) => new(officeId, Weekdays.MondayToFriday);

    public bool IsValidOn(DateOnly date) => !(date < ValidFrom) && !(date > ValidTo);
}

public sealed class OfficeCalendarRuleConfiguration : IEntityTypeConfiguration<OfficeCalendarRule>
{
    public void Configure(EntityTypeBuilder<OfficeCalendarRule> builder) =>
        builder.HasIndex(rule => new { rule.OfficeId, rule.ValidFrom });
}
