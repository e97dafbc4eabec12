using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>Reads a CSV file that is embedded in this assembly; heads in snake_case match properties in PascalCase.</summary>
internal static class SeedFile
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = head => head.Header.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(),
    };

    public static IReadOnlyList<T> Read<T>(string name)
    {
        var assembly = typeof(SeedFile).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".Seeding.{name}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        using var csv = new CsvReader(reader, Configuration);
        return [.. csv.GetRecords<T>()];
    }
}
