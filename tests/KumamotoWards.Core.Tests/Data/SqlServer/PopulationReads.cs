using System.Text;
using KumamotoWards.Core.Population;
using KumamotoWards.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>The reads of an import of residents, which needs a file that can be taken.</summary>
internal static class PopulationReads
{
    private const string File = "年,区,年齢区分,人口,実績・推計\n2025,43101,65歳以上,1,実績\n";

    public static async Task RunAsync()
    {
        await using var database = await TestDatabase.CreateAsync(seeded: true);
        await database.InScopeAsync(async services =>
        {
            var standing = await services.GetRequiredService<PopulationQueries>().TableAsync();
            await services.GetRequiredService<PopulationImport>().ApplyAsync(PopulationFile.Check(Encoding.UTF8.GetBytes(File), standing), "試験");
        });
    }
}
