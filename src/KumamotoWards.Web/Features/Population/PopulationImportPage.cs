using KumamotoWards.Core.Population;

namespace KumamotoWards.Web.Features.Population;

/// <summary>Choosing a file, and what it would do.</summary>
/// <param name="FileName">Null before one was looked at.</param>
/// <param name="File">What was found in it.</param>
public sealed record PopulationImportPage(PopulationFileForm Form, string? FileName, CheckedPopulation? File)
{
    public const int MostShown = 200;

    /// <summary>The list as the next step sends it back; only figures and names of ours stand in it.</summary>
    public string RowsAsCsv() => string.Join('\n', File!.Rows
        .Select(row => $"{row.Year},{row.Ward.Name},{row.AgeGroup.Label()},{row.Residents},{row.Kind.Label()}")
        .Prepend(string.Join(',', PopulationFile.Heads)));
}
