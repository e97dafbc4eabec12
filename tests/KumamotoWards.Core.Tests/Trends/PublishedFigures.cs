using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.Core.Trends;
using KumamotoWards.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

/// <summary>The figures that every installation starts from, loaded once for the tests of a class.</summary>
public sealed class PublishedFigures : IAsyncLifetime
{
    public const string CityName = "全市";

    public YearlyFigures Figures { get; private set; } = null!;

    public TrendScope City => TrendScope.City(Figures, CityName);

    public async Task InitializeAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.InScopeAsync(services => services.GetRequiredService<ReferenceData>().SeedAsync());
        Figures = await database.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
