using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.TestSupport.WindowCounts;

/// <summary>A seeded database with people who count: for tests of what they may do, and of what stands afterwards.</summary>
public sealed class CountsDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private CountsDatabase(TestDatabase database) => _database = database;

    public static async Task<CountsDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool mirrored = true) =>
        new(await TestDatabase.CreateAsync(provider, seeded: true, mirrored));

    public TestDatabase Database => _database;

    /// <summary>Runs a service as in one request of that person.</summary>
    public Task<T> AsAsync<TService, T>(StaffSnapshot? person, Func<TService, Task<T>> work) where TService : notnull =>
        _database.InScopeAsync(services =>
        {
            services.GetRequiredService<Actor>().StaffMemberId = person?.StaffMemberId;
            return work(services.GetRequiredService<TService>());
        });

    public Task<T> ReadAsync<T>(Func<WardsDbContext, Task<T>> read) => _database.WithContextAsync(read);

    public Task<CountRules> RulesAsync() => _database.InScopeAsync(services => services.GetRequiredService<CountRulesQueries>().LoadAsync());

    /// <summary>A new member of staff in that unit, e.g. <c>chuo-resident-affairs</c> or the slug of a branch.</summary>
    public Task<StaffSnapshot> PersonInAsync(string unitCode, string name = "井手 浩", bool isHead = false, bool isApprover = false) => _database.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<WardsDbContext>();
        var unit = await db.Units.SingleAsync(row => row.Code == unitCode);
        var person = new StaffMember(Guid.NewGuid().ToString("N")[..12], name, "");
        person.Assign(new Assignment(unit, AssignmentKind.Primary, new DateOnly(2020, 4, 1), validTo: null, "", isHead, isApprover));
        db.StaffMembers.Add(person);
        await db.SaveChangesAsync();
        return SnapshotOf(person, unit, isHead, isApprover);
    });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static StaffSnapshot SnapshotOf(StaffMember person, Unit unit, bool isHead, bool isApprover) => new(0, person.Id, person.StaffNumber, "user", person.Name,
    [
        new ActiveAssignment(unit.Id, unit.Kind, unit.Name, unit.Name, unit.WardId, unit.OfficeId, AssignmentKind.Primary, "", isHead, isApprover),
    ]);
}
