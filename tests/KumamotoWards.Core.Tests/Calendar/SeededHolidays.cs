using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Tests.Calendar;

/// <summary>The holidays as the product's own seed file has them.</summary>
internal static class SeededHolidays
{
    public static IReadOnlyList<NationalHoliday> All { get; } = [.. Read()];

    private static IEnumerable<NationalHoliday> Read()
    {
        var assembly = typeof(NationalHoliday).Assembly;
        var file = assembly.GetManifestResourceNames().Single(name => name.EndsWith("national-holidays.csv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            yield return new NationalHoliday(DateOnly.Parse(line.Split(',')[0]), line.Split(',')[1].Trim());
    }
}
