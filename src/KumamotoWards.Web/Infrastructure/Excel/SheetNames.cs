namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>Names of sheets as Excel takes them: without some signs, at most 31 long, and no two alike. It repairs a file with others.</summary>
internal static class SheetNames
{
    private const int MostSigns = 31;
    private const string Forbidden = @"[]:*?/\";

    public static IReadOnlyList<string> Of(IReadOnlyList<ExcelSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = Cut(Allowed(sheet.Name), MostSigns);
            for (var again = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); again++) name = $"{Cut(Allowed(sheet.Name), MostSigns - 4)} ({again})";
            names.Add(name);
        }
        return names;
    }

    /// <summary>An apostrophe may stand within a name only.</summary>
    private static string Allowed(string name)
    {
        var allowed = string.Concat(name.Where(sign => !char.IsControl(sign)).Select(sign => Forbidden.Contains(sign) ? '-' : sign)).Trim('\'', ' ');
        return allowed.Length == 0 ? "シート" : allowed;
    }

    private static string Cut(string name, int most) =>
        name.Length <= most ? name : (char.IsHighSurrogate(name[most - 1]) ? name[..(most - 1)] : name[..most]).TrimEnd('\'', ' ');
}
