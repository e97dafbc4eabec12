using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>
/// Writes of people and their assignments. Each takes the version that the form showed; a save against another one throws
/// <see cref="DbUpdateConcurrencyException"/>, a broken rule <see cref="RuleViolationException"/>.
/// </summary>
public sealed class StaffService(WardsDbContext db, AccountService accounts, Administrators administrators, BusinessClock clock)
{
    /// <returns>The temporary password, told only now; null for a person without an account.</returns>
    public Task<string?> CreateAsync(NewStaffMember entered, CancellationToken cancellationToken = default) =>
        db.OnceMoreAsync(() => AddAsync(entered, cancellationToken));

    private async Task<string?> AddAsync(NewStaffMember entered, CancellationToken cancellationToken)
    {
        if (await db.StaffMembers.AnyAsync(each => each.StaffNumber == entered.StaffNumber, cancellationToken))
            throw new RuleViolationException(nameof(entered.StaffNumber), $"職員番号 {entered.StaffNumber} は登録されています。");
        var person = new StaffMember(entered.StaffNumber, entered.Facts.Name, entered.Facts.Kana);
        person.ReachAt(entered.Facts.MailAddress);
        person.Assign(entered.Assignment.In(await UnitAsync(entered.Assignment.UnitId, cancellationToken)));
        if (entered.UserName is not null) return await accounts.OpenAsync(person, entered.UserName);
        db.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    public async Task CorrectAsync(string staffNumber, Guid version, PersonFacts facts, CancellationToken cancellationToken = default)
    {
        var person = await LoadAsync(staffNumber, version, cancellationToken);
        person.Rename(facts.Name, facts.Kana);
        person.ReachAt(facts.MailAddress);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="endPrimary">異動: the primary in force ends the day before.</param>
    public async Task AssignAsync(string staffNumber, Guid version, NewAssignment entered, bool endPrimary, CancellationToken cancellationToken = default)
    {
        var person = await LoadAsync(staffNumber, version, cancellationToken);
        var assignment = entered.In(await UnitAsync(entered.UnitId, cancellationToken));
        if (endPrimary && entered.Kind == AssignmentKind.Primary) person.Transfer(assignment);
        else person.Assign(assignment);
        await administrators.RequireOneAsync(person, assignment.ValidFrom, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndAsync(string staffNumber, Guid version, int assignmentId, DateOnly lastDay, CancellationToken cancellationToken = default)
    {
        var person = await LoadAsync(staffNumber, version, cancellationToken);
        AssignmentOf(person, assignmentId).EndOn(lastDay);
        await administrators.RequireOneAsync(person, lastDay.AddDays(1), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task CancelAsync(string staffNumber, Guid version, int assignmentId, CancellationToken cancellationToken = default)
    {
        var person = await LoadAsync(staffNumber, version, cancellationToken);
        person.Cancel(AssignmentOf(person, assignmentId), clock.Today);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<StaffMember> LoadAsync(string staffNumber, Guid version, CancellationToken cancellationToken)
    {
        var person = await db.StaffMembers
            .Include(each => each.Assignments).ThenInclude(each => each.Unit)
            .SingleAsync(each => each.StaffNumber == staffNumber, cancellationToken);
        db.Expect(person, version);
        return person;
    }

    private async Task<Unit> UnitAsync(int id, CancellationToken cancellationToken) =>
        await db.Units.SingleOrDefaultAsync(unit => unit.Id == id && unit.IsActive, cancellationToken)
        ?? throw new RuleViolationException("UnitId", "この所属は使われていません。別の所属を選んでください。");

    private static Assignment AssignmentOf(StaffMember person, int assignmentId) =>
        person.Assignments.FirstOrDefault(each => each.Id == assignmentId)
        ?? throw new RuleViolationException("", "この配属は取り消されています。画面を開き直してください。");
}
