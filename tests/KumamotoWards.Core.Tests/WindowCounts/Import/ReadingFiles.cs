using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;
using KumamotoWards.TestSupport.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

/// <summary>The offices and items of the reference data, read once for all tests of what a file says.</summary>
public sealed class ReadingFiles : IAsyncLifetime
{
    public CountRules Rules { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        Rules = await counts.RulesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public FileReading Read(byte[] content, string? office = null) =>
        new ImportFileParser(new ImportNames(Rules.Directory, Rules.Catalog), office is null ? null : OfficeOf(office)).Read(content);

    /// <summary>Code of the refusal of the file as a whole.</summary>
    public string RefusalOf(byte[] content)
    {
        var refusal = Assert.Throws<ImportFileException>(() => Read(content));
        Assert.Matches(@"\p{IsHiragana}.*。$", refusal.Message);
        return refusal.Code;
    }

    /// <summary>place office item start count, one a figure.</summary>
    public IReadOnlyList<string> Figures(FileReading reading) =>
    [
        .. reading.Figures.Select(figure =>
            $"{figure.Place} {Rules.Directory.Office(figure.Cell.OfficeId).Slug} {Rules.Catalog.Item(figure.Cell.CountItemId).Slug} {figure.Cell.Period} {figure.Cell.Start:yyyy-MM-dd} {figure.Count}"),
    ];

    public static IReadOnlyList<string> Problems(FileReading reading) => [.. reading.Problems.Select(problem => $"{problem.Place} {problem.Code}")];

    private Office OfficeOf(string slug) => Rules.Directory.FindOffice(slug)!;
}
