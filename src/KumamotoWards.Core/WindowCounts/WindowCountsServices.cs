using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.WindowCounts;

internal static class WindowCountsServices
{
    public static void AddWindowCounts(this IServiceCollection services)
    {
        services.AddScoped<CountItemQueries>();
        services.AddScoped<CountRulesQueries>();
        services.AddSingleton<LedgerQueue>();
        services.AddScoped<CountLedger>();
        services.AddScoped<CountVerification>();
        services.AddScoped<SampleCounts>();
        services.AddScoped<OnBehalfEntries>();
        services.AddChecks();
        services.AddScoped<DailyCountService>();
        services.AddScoped<DailyCountQueries>();
        services.AddScoped<EntryProgressQueries>();
        services.AddScoped<DayConfirmationService>();
        services.AddScoped<DayNoteService>();
        services.AddScoped<GridQueries>();
        services.AddScoped<CellQueries>();
        services.AddScoped<CellCommentService>();
        services.AddScoped<TallyService>();
        services.AddScoped<CountHistoryQueries>();
        services.AddScoped<TallyDayQueries>();
        services.AddClosing();
        services.AddScoped<HeldTallyQueries>();
        services.AddScoped<HeldTallyService>();
        services.AddScoped<ImportChecker>();
        services.AddScoped<ImportService>();
        services.AddScoped<ImportApplier>();
        services.AddScoped<ImportReversal>();
        services.AddScoped<ImportQueries>();
    }
}
