using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Sets the due day of a month. A save against another version throws <see cref="DbUpdateConcurrencyException"/>.</summary>
public sealed class DueDayService(WardsDbContext db)
{
    /// <summary>A due day later than this after the month helps nobody and is a slip of the pen.</summary>
    private const int MostDaysAfter = 92;

    /// <param name="month">Its first day.</param>
    /// <param name="dueOn">Null: the usual day again.</param>
    /// <param name="version">Of the day that was shown; null where none was set.</param>
    /// <exception cref="RuleViolationException">The day does not follow the month.</exception>
    public async Task SetAsync(DateOnly month, DateOnly? dueOn, Guid? version, CancellationToken cancellationToken = default)
    {
        var last = month.AddMonths(1).AddDays(-1);
        if (dueOn is { } day && (day <= last || day > last.AddDays(MostDaysAfter)))
            throw new RuleViolationException("DueOn", $"提出期限は、{JapaneseDate.Western(last.AddDays(1))}から{JapaneseDate.Western(last.AddDays(MostDaysAfter))}までの日にしてください。");
        var row = await db.MonthDueDays.SingleOrDefaultAsync(each => each.Month == month, cancellationToken);
        if (row is null != version is null) throw new DbUpdateConcurrencyException();
        if (row is not null) db.Expect(row, version!.Value);
        if (dueOn is null && row is not null) db.MonthDueDays.Remove(row);
        else if (dueOn is { } set && row is null) db.MonthDueDays.Add(new MonthDueDay { Month = month, DueOn = set });
        else if (dueOn is { } changed) row!.DueOn = changed;
        await db.SaveChangesAsync(cancellationToken);
    }
}
