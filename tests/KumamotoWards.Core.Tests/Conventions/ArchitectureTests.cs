using System.Reflection;
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

    [Fact]
    public void WhatIsKept_IsKeyedByIdsAndNotByRows()
    {
        // Each load makes other objects of the same row: what is kept under one is not found under the other.
        var offenders =
            from type in typeof(WardsDbContext).Assembly.GetTypes()
            where !type.Name.StartsWith('<')
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where KeysOf(field.FieldType).Any(key => key.IsDefined(typeof(VersionScopeAttribute)))
            select $"{type.Name}.{field.Name}";
        Assert.Empty(offenders);
    }

    /// <summary>Of a dictionary, a set or a look-up: its key, or the parts of it.</summary>
    private static System.Type[] KeysOf(System.Type kept)
    {
        if (!kept.IsGenericType || kept.Name.Split('`')[0] is not { } name || !(name.EndsWith("Dictionary", StringComparison.Ordinal) || name.EndsWith("Set", StringComparison.Ordinal) || name.EndsWith("Lookup", StringComparison.Ordinal)))
            return [];
        var key = kept.GetGenericArguments()[0];
        return key.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? key.GetGenericArguments() : [key];
    }
}
