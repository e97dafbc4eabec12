using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

/// <summary>A portal of its own for the devices that count: it is 17:02 on Friday, 20 November 2026, and nothing is counted yet.</summary>
public sealed class TallyPortal : IAsyncDisposable
{
    private readonly PortalServer _server = PortalServer.Start();

    public Uri Address => _server.Address;

    /// <summary>The lines of an office in order.</summary>
    public Task<List<CountLine>> LinesAsync(string office = "oe-branch") => ReadAsync(db =>
        db.CountLines.Where(line => line.OfficeId == db.Offices.Single(row => row.Slug == office).Id && line.Period == CountPeriod.Day).OrderBy(line => line.Id).ToListAsync());

    public Task MonthIsAsync(OfficeMonthState state, DateOnly month) => ReadAsync(async db =>
    {
        var office = await db.Offices.SingleAsync(row => row.Slug == "oe-branch");
        db.OfficeMonths.Add(new OfficeMonth(office.Id, month, state));
        return await db.SaveChangesAsync();
    });

    /// <summary>The month of the only held tap is opened again, and its head has it counted.</summary>
    public async Task ReopenedAndCountedAsync()
    {
        await ReadAsync(async db =>
        {
            var month = await db.OfficeMonths.SingleAsync(row => row.State == OfficeMonthState.Submitted);
            db.Entry(month).Property(row => row.State).CurrentValue = OfficeMonthState.Open;
            return await db.SaveChangesAsync();
        });
        await using var scope = _server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = await services.GetRequiredService<WardsDbContext>().Users.SingleAsync(user => user.UserName == "oe");
        var head = (await services.GetRequiredService<AccountStates>().FindAsync(account.Id))!.Person;
        var held = Assert.Single(await services.GetRequiredService<HeldTallyQueries>().WaitingAsync(head));
        await services.GetRequiredService<HeldTallyService>().DecideAsync(head, HeldAction.Count, [held.Taps[0].Id], reason: null);
    }

    public async Task<T> ReadAsync<T>(Func<WardsDbContext, Task<T>> read)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<WardsDbContext>());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
