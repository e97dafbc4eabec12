using System.Collections.Concurrent;
using System.Reflection;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.SqlServer;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>
/// Makes the product send its queries: each service by itself, and what needs a sensible question by a scenario. What they
/// answer is the matter of other tests.
/// </summary>
public sealed class EveryReader : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private readonly ConcurrentBag<Type> _seen = [];

    /// <summary>The names of the product's types that sent a command.</summary>
    public IEnumerable<string> Seen => _seen.Select(type => type.Name);

    public async Task InitializeAsync()
    {
        SqlServerMirror.CallersSeen = _seen;
        await PortalAsync();
        await EveryServiceAsync();
        await WindowCountsAsync();
        await ClosingReads.RunAsync();
        await ImportReads.RunAsync();
        await ProposalListReads.RunAsync();
        await NotificationReads.RunAsync();
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

    /// <summary>Every method of every service, with any arguments: enough for most to send their first queries.</summary>
    private static async Task EveryServiceAsync()
    {
        List<Type> services = [];
        await using var portal = new PortalFactory();
        await using var watched = portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(all => services.AddRange(all.Where(IsOfProduct).Select(each => each.ServiceType))));
        await using var first = watched.Services.CreateAsyncScope();
        var state = await first.ServiceProvider.GetRequiredService<AccountStates>().FindAsync(accountId: 1);
        var any = new AnyArguments(state!.Person);
        foreach (var method in services.Distinct().SelectMany(MethodsOf))
        {
            await using var scope = watched.Services.CreateAsyncScope();
            await any.CallAsync(scope.ServiceProvider.GetRequiredService(method.DeclaringType!), method);
        }
    }

    // Scoped, like the context they use; the gate of the writers is not to be taken and kept.
    private static bool IsOfProduct(ServiceDescriptor service) =>
        service is { Lifetime: ServiceLifetime.Scoped, ServiceType: { IsClass: true, IsGenericTypeDefinition: false } type }
        && (type.Assembly == typeof(WardsDbContext).Assembly || type.Assembly == typeof(Program).Assembly)
        && !type.IsAssignableTo(typeof(WardsDbContext));

    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)) && !method.IsGenericMethodDefinition);

    private static async Task WindowCountsAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        var clerk = await counts.PersonInAsync("oe-branch");
        var ward = await counts.PersonInAsync("chuo-resident-affairs");
        await counts.AsAsync<TallyService, object>(clerk, async tally =>
            await tally.RecordAsync(clerk, "oe-branch", [new(Guid.NewGuid(), "moving", Friday, 1)]));
        await HeldTalliesAsync(counts, clerk);
        await counts.AsAsync<TallyDayQueries, object?>(clerk, async tally => await tally.TodayAsync(clerk, "oe-branch"));
        await counts.AsAsync<DailyCountService, object>(ward, async daily =>
            await daily.SaveAsync(ward, "oe-branch", [new(Guid.NewGuid(), Friday, "seal", 3, null, null)], "応援"));
        await counts.AsAsync<DayNoteService, object>(clerk, async notes => await notes.SaveAsync(clerk, "oe-branch", Friday, "大雨", null));
        await counts.AsAsync<DayConfirmationService, object>(clerk, async days => await days.ConfirmAsync(clerk, "oe-branch", Friday));
        await counts.AsAsync<DailyCountQueries, object?>(clerk, async daily => await daily.SheetAsync(clerk, "oe-branch", Friday));
        await counts.AsAsync<DailyCountQueries, object?>(clerk, async daily => await daily.FiguresAsync("oe-branch", Friday, Friday));
        var everything = new CountHistorySearch([1], Friday.AddYears(-1), Friday, CountItemId: 1, "山", CountLineKind.Entry, SinceApproval: true);
        await counts.AsAsync<CountHistoryQueries, object>(clerk, async history => await history.SearchAsync(clerk, everything));
        await counts.AsAsync<CountHistoryQueries, object>(clerk, async history => await history.HasSamplesAsync(everything));
        await counts.AsAsync<GridQueries, object?>(clerk, async grids => await grids.MonthAsync(clerk, "oe-branch", new DateOnly(2026, 11, 1)));
        await counts.AsAsync<CellQueries, object?>(clerk, async cells => await cells.FindAsync(clerk, "oe-branch", Friday, "moving"));
        await counts.AsAsync<CellCommentService, object>(clerk, async comments => await comments.SaveAsync(clerk, "oe-branch", Friday, "moving", "大雨", null));
        await ChecksReads.RunAsync(counts, clerk, ward);
        await RecordingReads.RunAsync(counts);
        var offices = (await counts.RulesAsync()).Directory.Offices;
        await counts.AsAsync<EntryProgressQueries, object>(clerk, async progress => await progress.RecentAsync([.. offices], 7));
        await counts.AsAsync<SampleCounts, int>(null, samples => samples.WriteAsync(new FiscalYear(2025), new FiscalYear(2025)));
        await counts.AsAsync<CountVerification, object>(null, async verification => await verification.RunAsync());
        await counts.Database.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());
        await MonthlyReads.RunAsync(counts);
        await counts.Database.InScopeAsync(services => services.GetRequiredService<ServiceQueries>().CatalogAsync());
    }

    private static async Task HeldTalliesAsync(CountsDatabase counts, StaffSnapshot clerk)
    {
        var head = clerk with { Assignments = [clerk.Assignments[0] with { IsHead = true }] };
        await counts.AsAsync<TallyService, object>(clerk, async tally => await tally.RecordAsync(clerk, "oe-branch", [new(Guid.NewGuid(), "certificate", Friday, -1)]));
        await counts.AsAsync<HeldTallyQueries, object>(head, async held => await held.WaitingAsync(head));
        await counts.AsAsync<HeldTallyService, object>(head, async held => await held.DecideAsync(head, HeldAction.Discard, [1], "押し間違い"));
    }
}
