using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Jobs;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Data.Jobs;

public sealed class LeasingAJobTests
{
    private const string Job = "checks";
    private static readonly (Guid One, Guid Other) Instances = (Guid.NewGuid(), Guid.NewGuid());

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfTwoInstances_OneHasTheJob_UntilItsLeaseEnds(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        Assert.True(await TakeAsync(database, Instances.One));
        Assert.False(await TakeAsync(database, Instances.Other));
        database.Time.Advance(TimeSpan.FromSeconds(50));
        Assert.True(await TakeAsync(database, Instances.One));
        database.Time.Advance(TimeSpan.FromSeconds(50));
        Assert.False(await TakeAsync(database, Instances.Other));
        database.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.True(await TakeAsync(database, Instances.Other));
        Assert.False(await TakeAsync(database, Instances.One));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task WhoIsDone_GivesItBack_AndOnlyTheirOwn(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await TakeAsync(database, Instances.One);

        await ReleaseAsync(database, Instances.Other);
        Assert.False(await TakeAsync(database, Instances.Other));

        await ReleaseAsync(database, Instances.One);
        Assert.True(await TakeAsync(database, Instances.Other));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task WhenBothFindItFree_TheSecondToSaveHasItNot(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await TakeAsync(database, Instances.One);
        database.Time.Advance(TimeSpan.FromMinutes(2));
        await using var scope = database.NewScope();
        var late = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var read = await late.JobLeases.SingleAsync();

        Assert.True(await TakeAsync(database, Instances.Other));

        read.Owner = Instances.One;
        read.Until = database.Time.GetUtcNow().UtcDateTime.AddMinutes(1);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ManyAtOnce_GiveItToOne(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(database, Guid.NewGuid())));

        Assert.Single(taken, true);
    }

    private static Task<bool> TakeAsync(TestDatabase database, Guid instance) =>
        database.InScopeAsync(services => services.GetRequiredService<JobLeases>().TryTakeAsync(Job, instance, TimeSpan.FromMinutes(1)));

    private static Task ReleaseAsync(TestDatabase database, Guid instance) =>
        database.InScopeAsync(services => services.GetRequiredService<JobLeases>().ReleaseAsync(Job, instance));
}
