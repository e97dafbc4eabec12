using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.History;

/// <summary>Answers for every cell: who set it to what, when, by which way and why.</summary>
public sealed class CountHistoryQueries(WardsDbContext db, OrganizationQueries organization)
{
    /// <summary>The newest lines first.</summary>
    public async Task<Page<CountHistoryLine>> SearchAsync(StaffSnapshot reader, CountHistorySearch search, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var visible = NameVisibility.Of(reader, directory);
        var lines = Matching(search, visible);
        var total = await lines.CountAsync(cancellationToken);
        var page = Page.Within<CountHistoryLine>(search.Page, CountHistorySearch.PageSize, total);
        return page with { Items = await ReadAsync(lines, directory, visible, page.First - 1, page.Size, cancellationToken) };
    }

    /// <summary>All of it up to a limit, the newest first, for a file.</summary>
    public async Task<IReadOnlyList<CountHistoryLine>> NewestAsync(StaffSnapshot reader, CountHistorySearch search, int limit, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var visible = NameVisibility.Of(reader, directory);
        return await ReadAsync(Matching(search, visible), directory, visible, skip: 0, limit, cancellationToken);
    }

    /// <summary>Some of the figures of these offices and days are invented.</summary>
    public Task<bool> HasSamplesAsync(CountHistorySearch search, CancellationToken cancellationToken = default)
    {
        var (offices, from, to) = (search.OfficeIds.ToArray(), search.From, search.To);
        return db.OfficeMonths.AnyAsync(
            month => month.IsSample && EF.Parameter(offices).Contains(month.OfficeId) && month.Month <= to && month.Month.AddMonths(1) > from, cancellationToken);
    }

    /// <summary>The unit as it was called then; null for the system.</summary>
    private static string? LabelOf(OrganizationDirectory directory, CountLine line) =>
        line.UnitId is { } unit ? directory.LabelOf(directory.Unit(unit), DateOnly.FromDateTime(BusinessClock.ToTokyo(line.RecordedAt))) : null;

    private IQueryable<CountLine> Matching(CountHistorySearch search, NameVisibility visible)
    {
        var (offices, from, to) = (search.OfficeIds.ToArray(), search.From, search.To);
        var lines = db.CountLines.AsNoTracking()
            .Where(line => EF.Parameter(offices).Contains(line.OfficeId) && line.PeriodStart >= from && line.PeriodStart <= to);
        if (search.CountItemId is { } item) lines = lines.Where(line => line.CountItemId == item);
        if (search.Kind is { } kind) lines = lines.Where(line => line.Kind == kind);
        if (search.SinceApproval) lines = lines.Where(line => db.OfficeMonthSteps.Any(step =>
            step.OfficeId == line.OfficeId && step.Month <= line.PeriodStart && line.PeriodStart < step.Month.AddMonths(1)
            && step.Action == Closing.OfficeMonthAction.Approve && step.At < line.RecordedAt));
        return search.Person is { } person ? By(lines, person, visible) : lines;
    }

    private IQueryable<CountLine> By(IQueryable<CountLine> lines, string person, NameVisibility visible)
    {
        var units = visible.UnitIds.ToArray();
        var name = person.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        return lines.Where(line =>
            EF.Parameter(units).Contains(line.UnitId ?? 0)
            && db.StaffMembers.Any(member => member.Id == line.StaffMemberId && (member.Name.Replace(" ", "").Contains(name) || member.StaffNumber == name)));
    }

    private async Task<IReadOnlyList<CountHistoryLine>> ReadAsync(
        IQueryable<CountLine> lines, OrganizationDirectory directory, NameVisibility visible, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await lines.OrderByDescending(line => line.Id).Skip(skip).Take(take)
            .Select(line => new
            {
                Line = line,
                Before = db.CountLines
                    .Where(earlier => earlier.OfficeId == line.OfficeId && earlier.PeriodStart == line.PeriodStart && earlier.CountItemId == line.CountItemId
                        && earlier.Period == line.Period && earlier.Id < line.Id)
                    .OrderByDescending(earlier => earlier.Id).Select(earlier => earlier.StateAfter).FirstOrDefault(),
                Name = db.StaffMembers.Where(member => member.Id == line.StaffMemberId).Select(member => member.Name).FirstOrDefault(),
                File = db.CountImports.Where(import => import.Id == line.ImportId).Select(import => import.FileName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CountHistoryLine(
            row.Line.Id, row.Line.OfficeId, row.Line.CountItemId, row.Line.Period, row.Line.PeriodStart, row.Before, row.Line.StateAfter, row.Line.Delta, row.Line.Kind,
            row.Line.Reason, visible.Shows(row.Line.UnitId) ? row.Name : null, LabelOf(directory, row.Line), row.Line.RecordedAt, row.Line.HappenedAt, row.File))];
    }
}
