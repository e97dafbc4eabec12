using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Imports in their states, for the pages that show them. They leave no count behind.</summary>
internal static class SomeImports
{
    /// <summary>Ids in the order of upload.</summary>
    public const int Refused = 1;
    public const int ToApply = 2;
    public const int Reversed = 3;

    public static async Task AddAsync(IServiceProvider services)
    {
        var person = await PersonAsync(services, "oe");
        await UploadAsync(services, person, "11月分（大江）.csv", CountFiles.List(
            "2026-11-20,大江出張所,住民異動,十二", "2026-11-21,大江出張所,住民異動,3", "2026-11-20,花園総合出張所,印鑑登録,4", "2026-11-20,大江出張所,印鑑登録,999", "合計,,,1000"));
        await UploadAsync(services, person, "平成20年度.csv", CountFiles.Csv("窓口,年度,住民異動,印鑑登録,小計,来客数", "大江出張所,H20,2900,1500,4401,9", ",H21,2800,1450,4250,9"));
        var id = await UploadAsync(services, person, "平成19年度.csv", CountFiles.Csv("窓口,年度,住民異動", "大江出張所,H19,2900"));
        await InAsync<ImportService, ImportStart>(services, service => service.StartAsync(person, id, acceptsTotals: false));
        await InAsync<ImportApplier, bool>(services, applier => applier.ApplyAsync(id));
        await InAsync<ImportReversal, ReversedImport?>(services, reversal => reversal.ReverseAsync(person, id, "別の窓口の表だったため"));
    }

    private static Task<int> UploadAsync(IServiceProvider services, StaffSnapshot person, string name, byte[] content) =>
        InAsync<ImportService, int>(services, service => service.UploadAsync(person, name, content, new ImportOptions()));

    private static async Task<StaffSnapshot> PersonAsync(IServiceProvider services, string userName)
    {
        var account = await InAsync<WardsDbContext, int>(services, db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
        return (await InAsync<AccountStates, AccountState?>(services, states => states.FindAsync(account)))!.Person;
    }

    private static async Task<T> InAsync<TService, T>(IServiceProvider services, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
