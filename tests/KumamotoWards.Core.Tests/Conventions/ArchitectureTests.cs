using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using KumamotoWards.Core.Data;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace KumamotoWards.Core.Tests.Conventions;

public sealed class ArchitectureTests
{
    private static readonly Architecture Core = new ArchLoader().LoadAssembly(typeof(WardsDbContext).Assembly).Build();

    [Fact]
    public void Core_KnowsNothingOfTheWeb() =>
        Types().Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.AspNetCore\.(Mvc|Http|Builder|Routing)"))
            .WithoutRequiringPositiveResults()
            .Check(Core);

    [Fact]
    public void Calendar_StandsOnItsOwnAndOnTheOrganization() =>
        Types().That().ResideInNamespace("KumamotoWards.Core.Calendar")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^KumamotoWards\.Core\.(WindowCounts|Trends|Accounts|Services)"))
            .WithoutRequiringPositiveResults()
            .Check(Core);

    [Fact]
    public void WindowCounts_KnowNothingOfTrends() =>
        Types().That().ResideInNamespaceMatching(@"^KumamotoWards\.Core\.WindowCounts")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^KumamotoWards\.Core\.Trends"))
            .WithoutRequiringPositiveResults()
            .Check(Core);
}
