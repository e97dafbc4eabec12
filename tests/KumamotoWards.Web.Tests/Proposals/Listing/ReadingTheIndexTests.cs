using System.Text.RegularExpressions;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Data.Sqlite;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Listing;

/// <summary>A proposal has long texts: what is counted and sorted is read from an index that has all of it, and no row beside.</summary>
public sealed partial class ReadingTheIndexTests(SampleProposalsPortal samples) : IClassFixture<SampleProposalsPortal>
{
    private static readonly string[] Narrow = ["GROUP BY", "LIMIT", "DISTINCT"];

    [Theory]
    [InlineData("/proposals")]
    [InlineData("/proposals?tab=mine&sort=newest")]
    [InlineData("/proposals?tab=open&ward=chuo&kind=improvement&section=hq-citizen-affairs&year=2026&sort=number")]
    [InlineData("/proposals/board?ward=chuo")]
    public async Task CountsChoicesAndIds_ReadNoRow(string address)
    {
        var client = await samples.AsAsync("honcho");
        using var log = CommandLog.Of(samples.Portal);

        await client.GetPageAsync(address);

        var narrow = log.Commands.Where(IsNarrow).ToList();
        Assert.NotEmpty(narrow);
        Assert.All(narrow, command => Assert.Contains(PlanOf(command), step => step.Contains("USING COVERING INDEX IX_Proposals_Lists", StringComparison.Ordinal)));
    }

    /// <summary>The rows of a page are read by their ids, and by nothing else.</summary>
    private static bool IsNarrow(string command) =>
        command.Contains("FROM \"Proposals\"", StringComparison.Ordinal)
        && Narrow.Any(word => command.Contains(word, StringComparison.Ordinal));

    private List<string> PlanOf(string command)
    {
        using var connection = new SqliteConnection(samples.Portal.ConnectionString);
        connection.Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {command}";
        // The plan does not ask for the values.
        foreach (var name in Parameter().Matches(command).Select(match => match.Value).Distinct()) explain.Parameters.AddWithValue(name, DBNull.Value);
        using var rows = explain.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read()) steps.Add(rows.GetString(3));
        return steps;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
