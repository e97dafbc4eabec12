using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.SqlServer;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>
/// Runs every query of the product once: by the portal's own start and a sign-in, and by services for the rest. What they
/// answer is the matter of other tests.
/// </summary>
public sealed class EveryReader : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private readonly HashSet<Type> _seen = [];

    /// <summary>The names of the product's types that sent a command.</summary>
    public IEnumerable<string> Seen => _seen.Select(type => type.Name);

    public async Task InitializeAsync()
    {
        SqlServerMirror.CallersSeen = _seen;
        await PortalAsync();
        await WindowCountsAsync();
    }

    public Task DisposeAsync()
    {
        SqlServerMirror.CallersSeen = null;
        return Task.CompletedTask;
    }

    private static async Task PortalAsync()
    {
        await using var portal = new PortalFactory();
        using var manager = await portal.SignInAsync("honcho");
        using var session = await manager.GetAsync("/api/v1/session");
        await AdministrationReads.RunAsync(portal);
    }

    private static async Task WindowCountsAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        var clerk = await counts.PersonInAsync("oe-branch");
        var ward = await counts.PersonInAsync("chuo-resident-affairs");
        await counts.AsAsync<TallyService, object>(clerk, async tally =>
            await tally.RecordAsync(clerk, "oe-branch", [new(Guid.NewGuid(), "moving", Friday, 1)]));
        await counts.AsAsync<DailyCountService, object>(ward, async daily =>
            await daily.SaveAsync(ward, "oe-branch", [new(Guid.NewGuid(), Friday, "seal", 3, null, null)], "応援"));
        await counts.AsAsync<DayNoteService, object>(clerk, async notes => await notes.SaveAsync(clerk, "oe-branch", Friday, "大雨", null));
        await counts.AsAsync<DayConfirmationService, object>(clerk, async days => await days.ConfirmAsync(clerk, "oe-branch", Friday));
        await counts.AsAsync<DailyCountQueries, object?>(clerk, async daily => await daily.SheetAsync(clerk, "oe-branch", Friday));
        await counts.AsAsync<DailyCountQueries, object?>(clerk, async daily => await daily.FiguresAsync("oe-branch", Friday, Friday));
        var offices = (await counts.RulesAsync()).Directory.Offices;
        await counts.AsAsync<EntryProgressQueries, object>(clerk, async progress => await progress.RecentAsync([.. offices], 7));
        await counts.AsAsync<SampleCounts, int>(null, samples => samples.WriteAsync(new FiscalYear(2025), new FiscalYear(2025)));
        await counts.AsAsync<CountVerification, object>(null, async verification => await verification.RunAsync());
        await counts.Database.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());
        await counts.Database.InScopeAsync(services => services.GetRequiredService<ServiceQueries>().CatalogAsync());
    }
}
