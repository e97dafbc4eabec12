using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Samples;

namespace KumamotoWards.Web.Setup;

/// <summary>The commands about counts. What they print is for the administrator's console, in English.</summary>
internal static class CountCommands
{
    /// <summary><c>-- verify-counts</c>: 0 when every total and blank agrees with its ledger, else 1 and the cells.</summary>
    public static async Task<int> VerifyAsync(IServiceProvider services, IConfiguration configuration)
    {
        var faults = await services.GetRequiredService<CountVerification>().RunAsync();
        foreach (var fault in faults)
            await Console.Out.WriteLineAsync($"{fault.Office} {fault.Period} {fault.Start:yyyy-MM-dd} {fault.Item}: {fault.Fault}");
        await Console.Out.WriteLineAsync(faults.Count == 0 ? "Every total agrees with its ledger." : $"{faults.Count} cells do not agree.");
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary><c>-- sample-data --from 2014 --to 2025</c>: invented counts, marked as samples.</summary>
    public static async Task<int> WriteSamplesAsync(IServiceProvider services, IConfiguration configuration)
    {
        if (!FiscalYear.TryParse(configuration["from"], out var from) || !FiscalYear.TryParse(configuration["to"], out var to) || to < from)
        {
            await Console.Error.WriteLineAsync("Name the fiscal years: sample-data --from 2014 --to 2025");
            return 2;
        }
        var written = await services.GetRequiredService<SampleCounts>().WriteAsync(from, to);
        await Console.Out.WriteLineAsync($"{written} sample counts written for the fiscal years {from} to {to}.");
        return 0;
    }
}
