using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>The reads of monthly figures and of sums of days.</summary>
internal static class MonthlyReads
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    public static Task RunAsync(CountsDatabase counts) => counts.Database.InScopeAsync(async services =>
    {
        var queries = services.GetRequiredService<MonthlyFiguresQueries>();
        var yearly = (await queries.FiguresAsync()).Yearly;
        await queries.DailySumsAsync(yearly.Offices, yearly.AllItems, Friday.AddYears(-1), Friday);
        await queries.DailySumsAsync(yearly.Offices, Friday.AddYears(-1), Friday);
        await queries.DaysAsync(await queries.FiguresAsync(), TrendScope.City(yearly, "全市"), yearly.AllItems, Friday.AddYears(-1), Friday);
        return true;
    });
}
