using System.Text.RegularExpressions;
using KumamotoWards.Core.Data.Seeding;
using Xunit;

namespace KumamotoWards.Core.Tests.Conventions;

public sealed partial class SourceConventionTests
{
    [Fact]
    public void BulkUpdates_StandOnlyInTheLedgerAndTheAudit()
    {
        // Anywhere else a bulk update would change data behind the audit trail and the data versions.
        string[] allowed = ["src/KumamotoWards.Core/WindowCounts/Ledger/", "src/KumamotoWards.Core/Auditing/"];
        var offenders = SourceTree.Files(".cs")
            .Where(file => BulkWrite().IsMatch(file.Text))
            .Where(file => !allowed.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => file.Path);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Clock_IsAlwaysTheInjectedOne()
    {
        var offenders = SourceTree.Files(".cs", ".cshtml").Where(file => SystemClock().IsMatch(file.Text)).Select(file => file.Path);
        Assert.Empty(offenders);
    }

    [Fact]
    public void NamesOfPlaces_AreDataAndNotCode()
    {
        var names = SeedFile.Read<PlaceRow>("wards.csv").Concat(SeedFile.Read<PlaceRow>("offices.csv"))
            .SelectMany(row => new[] { row.Name, row.Slug })
            .Where(name => name.Length > 1)
            .ToList();
        Assert.True(names.Count > 50);
        var offenders =
            from file in SourceTree.Files(".cs", ".cshtml", ".js", ".css")
            from name in names
            where Regex.IsMatch(WithoutComments(file.Text), $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])")
            select $"{file.Path}: {name}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void Views_HaveNoInlineScriptOrStyle()
    {
        var offenders = SourceTree.Files(".cshtml")
            .Where(file => InlineCode().IsMatch(file.Text))
            .Select(file => file.Path);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Rounding_SaysWhatBecomesOfAHalf()
    {
        // Bare, Math.Round takes a half to the even neighbour: 0.25 is 0.2 in a file beside 0.3 on its page.
        var offenders =
            from file in SourceTree.Files(".cs", ".cshtml")
            from line in WithoutComments(file.Text).Split('\n')
            where BareRounding().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(offenders);
    }

    /// <summary>Examples in comments may name a place.</summary>
    private static string WithoutComments(string text) => Comment().Replace(text, "");

    private sealed record PlaceRow(string Slug, string Name);

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|FromSql)")]
    private static partial Regex BulkWrite();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bDateTime\.Today\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bMath\.Round\b(?!.*\bMidpointRounding\.)")]
    private static partial Regex BareRounding();

    [GeneratedRegex(@"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
