using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Says what happened last to a month that is not as a person saw it.</summary>
public sealed class MonthChanges(WardsDbContext db, OrganizationQueries organization)
{
    public async Task<string> DescribeAsync(StaffSnapshot reader, Office office, DateOnly month, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var (step, line) = (await LastStepAsync(office.Id, month, By, cancellationToken), await LastLineAsync(office.Id, month, By, cancellationToken));
        var last = (step, line) switch
        {
            ({ }, null) => step.Text,
            (null, { }) => line.Text,
            ({ }, { }) => step.At >= line.At ? step.Text : line.Text,
            _ => null,
        };
        return $"表示したあとで、{month.Month}月分の内容が変わりました。{(last is null ? "" : $"最後の変更は、{last}です。")}今の内容を確かめてから、もう一度操作してください。";

        string By(int? unitId, string? name) =>
            unitId is not { } unit ? "システム" : NameVisibility.Of(reader, directory).Shows(unit) && name is not null ? name : directory.LabelOf(directory.Unit(unit), month);
    }

    private async Task<Change?> LastStepAsync(int officeId, DateOnly month, Func<int?, string?, string> by, CancellationToken cancellationToken)
    {
        var step = await db.OfficeMonthSteps.AsNoTracking()
            .Where(each => each.OfficeId == officeId && each.Month == month)
            .OrderByDescending(each => each.Id)
            .Select(each => new { each.At, each.Action, each.UnitId, Name = db.StaffMembers.Where(person => person.Id == each.StaffMemberId).Select(person => person.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        return step is null ? null : new Change(step.At, $"{When(step.At)}の{step.Action.Label()}（{by(step.UnitId, step.Name)}）");
    }

    private async Task<Change?> LastLineAsync(int officeId, DateOnly month, Func<int?, string?, string> by, CancellationToken cancellationToken)
    {
        var next = month.AddMonths(1);
        var line = await db.CountLines.AsNoTracking()
            .Where(each => each.OfficeId == officeId && each.PeriodStart >= month && each.PeriodStart < next)
            .OrderByDescending(each => each.Id)
            .Select(each => new
            {
                each.RecordedAt,
                each.PeriodStart,
                each.StateAfter,
                Item = db.CountItems.Where(item => item.Id == each.CountItemId).Select(item => item.Name).FirstOrDefault(),
                each.UnitId,
                Name = db.StaffMembers.Where(person => person.Id == each.StaffMemberId).Select(person => person.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return line is null ? null : new Change(
            line.RecordedAt, $"{When(line.RecordedAt)}の{JapaneseDate.Short(line.PeriodStart)}の{line.Item}（{(line.StateAfter is { } count ? $"{count:N0}" : "空欄")}、{by(line.UnitId, line.Name)}）");
    }

    private static string When(DateTime utc) => $"{JapaneseDate.Short(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";

    private sealed record Change(DateTime At, string Text);
}
