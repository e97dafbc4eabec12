using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What stands beside the counts of one day.</summary>
internal sealed record DaySheetParts(OfficeMonth? Month, DayNote? Note, IReadOnlyList<OnBehalfEntry> OnBehalf, IReadOnlyList<ConfirmedUnit> Confirmations, OneFigures Figures)
{
    public static async Task<DaySheetParts> LoadAsync(WardsDbContext db, int officeId, DateOnly date, CancellationToken cancellationToken)
    {
        var firstOfMonth = CountCell.FirstOfMonth(date);
        return new DaySheetParts(
            await db.OfficeMonths.AsNoTracking().SingleOrDefaultAsync(month => month.OfficeId == officeId && month.Month == firstOfMonth, cancellationToken),
            await db.DayNotes.AsNoTracking().SingleOrDefaultAsync(note => note.OfficeId == officeId && note.Date == date, cancellationToken),
            await db.OnBehalfEntries.AsNoTracking().Where(entry => entry.OfficeId == officeId && entry.Date == date).ToListAsync(cancellationToken),
            await DayRecords.ConfirmationsAsync(db, officeId, date, date, cancellationToken),
            await OneFigures.LoadAsync(db, [officeId], date, date, cancellationToken));
    }
}

/// <summary>Puts the sheet of a day together.</summary>
internal sealed class DaySheetBuilder(
    CountRules rules, StaffSnapshot person, Office office, DateOnly date, DateOnly? previous,
    SameWeekdays history, IReadOnlyDictionary<CountCell, LastLine> lastLines, DaySheetParts parts)
{
    private readonly NameVisibility _names = NameVisibility.Of(person, rules.Directory);
    private readonly HashSet<int> _expected = [.. parts.Figures.Without(rules.ExpectedOn(office, date), date).Select(item => item.CountItemId)];

    public DaySheet Build(IReadOnlyList<OfficeCountItem> taken)
    {
        var access = taken.Select(item => CountWriteAccess.For(person, office, item, date)).ToList();
        var rows = taken.Zip(access, (item, granted) => Row(item, granted.Mode)).ToList();
        var standsInAs = access.Where(granted => granted.Mode == CountWriteMode.OnBehalf).Select(granted => granted.As!.UnitId);
        return new DaySheet(
            office, rules.Day(office, date), rules.Today, previous, parts.Month?.State ?? OfficeMonthState.Open, parts.Month?.IsSample ?? false,
            rows, [.. rows.Where(row => row.Unit is not null).GroupBy(row => row.Unit!).Select(UnitOf)],
            parts.Note, parts.OnBehalf, standsInAs.Except(parts.OnBehalf.Select(entry => entry.UnitId)).Any());
    }

    private DaySheetRow Row(OfficeCountItem taken, CountWriteMode mode) => new(
        taken.CountItem,
        taken.ResponsibleUnitId is { } unitId ? rules.Directory.Unit(unitId) : null,
        mode,
        rules.Problem(office, taken.CountItem, date) ?? FigureProblem(taken),
        _expected.Contains(taken.CountItemId),
        history.On(date, taken.CountItemId),
        LastLineOf(taken),
        previous is { } day ? history.On(day, taken.CountItemId) : null,
        history.On(date.AddDays(-7), taken.CountItemId),
        history.Average(date, taken.CountItemId),
        history.UsualRange(date, taken.CountItemId),
        date);

    private CountProblem? FigureProblem(OfficeCountItem taken) =>
        parts.Figures.Refusal(office.Id, taken.CountItemId, date) is { } refusal ? new CountProblem(refusal.Code(), refusal.Message(date)) : null;

    private LastLine? LastLineOf(OfficeCountItem taken)
    {
        var last = lastLines.GetValueOrDefault(CountCell.Day(office.Id, date, taken.CountItemId));
        return last is null || _names.Shows(last.UnitId) ? last : last with { By = null };
    }

    private DayUnit UnitOf(IGrouping<Unit, DaySheetRow> rows)
    {
        var confirmation = parts.Confirmations.FirstOrDefault(confirmation => confirmation.UnitId == rows.Key.Id);
        return new DayUnit(
            rows.Key, rows.Count(row => row.IsExpected), rows.Count(row => row.IsExpected && row.Value is null),
            confirmation?.At, _names.Shows(rows.Key.Id) ? confirmation?.By : null, rows.Any(row => row.Mode != CountWriteMode.None));
    }
}
