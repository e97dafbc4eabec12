namespace KumamotoWards.Browser.Tests.Support;

internal static class Commands
{
    public static bool Exist(string name) => Find(name) is not null;

    /// <summary>The first of these commands on the path.</summary>
    public static string? Find(params string[] names) =>
        names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
}
