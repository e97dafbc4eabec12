using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>Which modules of <c>wwwroot/js</c> a script imports, however deep; read from the files once.</summary>
public sealed partial class ModuleGraph(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _known = [];

    /// <param name="script">A file name of <c>wwwroot/js</c>.</param>
    public IReadOnlyList<string> ImportsOf(string script) => _known.GetOrAdd(script, Walk);

    private IReadOnlyList<string> Walk(string script)
    {
        List<string> found = [];
        var next = new Queue<string>(DirectImportsOf(script));
        while (next.TryDequeue(out var module))
        {
            if (found.Contains(module)) continue;
            found.Add(module);
            foreach (var import in DirectImportsOf(module)) next.Enqueue(import);
        }
        return found;
    }

    private IEnumerable<string> DirectImportsOf(string script)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"js/{script}").CreateReadStream());
        return Import().Matches(reader.ReadToEnd()).Select(import => import.Groups[1].Value);
    }

    [GeneratedRegex("""^import\b[^"]*"\./([\w-]+\.js)";""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
