using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Organization.Units;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Organization;

public sealed class CreatingTheSameUnitTwiceTests
{
    /// <summary>Everybody asks at once whether the code is free, and saves.</summary>
    [Fact]
    public async Task OneWins_AndTheOthersAreToldAtTheField()
    {
        await using var database = await TestDatabase.CreateAsync(seeded: true);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => CreateAsync(database, number))));

        Assert.Single(results, result => result is null);
        Assert.All(results.OfType<RuleViolationException>(), violation => Assert.Equal("Code", violation.Field));
        Assert.Equal(8, results.Count(result => result is null or RuleViolationException));
        Assert.Equal(1, await database.WithContextAsync(db => db.Units.CountAsync(unit => unit.Code == "hq-same")));
    }

    private static Task<Exception?> CreateAsync(TestDatabase database, int number) => database.InScopeAsync(services =>
        Record.ExceptionAsync(() => services.GetRequiredService<UnitService>().CreateAsync(new NewUnit("hq-same", UnitKind.HeadquartersSection, $"課{number}", null)))!);
}
