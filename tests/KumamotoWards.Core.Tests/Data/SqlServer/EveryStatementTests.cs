using System.Text.RegularExpressions;
using KumamotoWards.Core.Tests.Conventions;
using KumamotoWards.TestSupport.SqlServer;
using Xunit;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>
/// All that this test process ran on SQLite, as SQL Server would get it. xunit runs a collection without parallels after
/// all others, so a full run checks what every test asked as well.
/// </summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed partial class EveryStatementTests(EveryReader reader) : IClassFixture<EveryReader>
{
    public const string Name = "every statement on SQL Server";

    [Fact]
    public void WhatSqlServerWouldGet_NamesOnlyWhatItHas()
    {
        using var schema = TSqlSchema.FromMigrations();
        var statements = CapturedSql.Statements.ToList();

        var faults = schema.Faults(statements).Select(fault => Explain(fault, statements)).ToList();

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public void EveryFileThatReads_WasSeen()
    {
        var seen = reader.Seen.ToHashSet();

        var missed = SourceTree.Files(".cs").Where(file => Reading().IsMatch(file.Text) && !Declared(file.Text).Any(seen.Contains)).Select(file => file.Path).ToList();

        Assert.True(missed.Count == 0, $"Run these in {nameof(EveryReader)}: {string.Join(", ", missed)}");
    }

    private static IEnumerable<string> Declared(string source) => Declaration().Matches(source).Select(match => match.Groups[1].Value);

    private static string Explain(string fault, List<CapturedStatement> statements)
    {
        var statement = statements.Where((_, number) => fault.Contains($"[statement{number}]", StringComparison.Ordinal)).FirstOrDefault();
        return $"{fault}\n{string.Join(" < ", statement?.Origin.Select(type => type.Name) ?? [])}\n{statement?.Text}";
    }

    [GeneratedRegex(@"(?:class|record|struct) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\.(ToList|ToArray|ToDictionary|ToHashSet|Single|First|Last|Any|All|Count|LongCount|Sum|Max|Min|Average)(OrDefault)?Async\(|ExecuteUpdateAsync|ExecuteDeleteAsync|ExecuteSqlAsync|AsAsyncEnumerable")]
    private static partial Regex Reading();
}
