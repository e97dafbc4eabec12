using System.Runtime.CompilerServices;

namespace KumamotoWards.Core.Tests.Conventions;

/// <summary>The product's own source files, for conventions that a compiled assembly no longer shows.</summary>
internal static class SourceTree
{
    private static readonly string[] Generated = ["bin", "obj", "Migrations"];

    /// <summary>Files below <c>src</c> with that ending, as (path from the root of the repository, text).</summary>
    public static IEnumerable<(string Path, string Text)> Files(params string[] endings) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root(), file).Replace('\\', '/')
        where endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        where !path.Split('/').Intersect(Generated).Any()
        select (path, File.ReadAllText(file));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
