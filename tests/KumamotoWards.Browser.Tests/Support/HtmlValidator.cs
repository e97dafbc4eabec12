using System.Diagnostics;
using System.Text.Json;
using KumamotoWards.TestSupport;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>The Nu HTML checker, which <c>tests/run.sh</c> puts into <c>.tools</c>; it needs Java.</summary>
public static class HtmlValidator
{
    private static readonly string Jar = Path.Combine(Repository.Root, ".tools", "vnu.jar");

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Missing { get; } =
        !File.Exists(Jar) ? "The HTML validator is not installed: run tests/run.sh."
        : !Commands.Exist("java") ? "Java is not installed: run tests/run.sh."
        : null;

    /// <summary>Checks all pages in one run, since starting Java costs more than checking.</summary>
    /// <param name="pages">A file name for the message, and its HTML.</param>
    /// <returns>One line an error or warning; empty when all are valid.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("wards-html-");
        try
        {
            foreach (var (name, html) in pages)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.html"), html);
            using var output = JsonDocument.Parse(await RunAsync(folder.FullName));
            return [.. output.RootElement.GetProperty("messages").EnumerateArray().Where(IsFinding).Select(Line)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder)
    {
        // It writes its findings to the error stream.
        var start = new ProcessStartInfo("java", ["-jar", Jar, "--format", "json", "--skip-non-html", folder]) { RedirectStandardError = true };
        using var java = Process.Start(start)!;
        var output = await java.StandardError.ReadToEndAsync();
        await java.WaitForExitAsync();
        return output;
    }

    // "info" without a subtype is a remark, such as on a trailing slash.
    private static bool IsFinding(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _);

    private static string Line(JsonElement message)
    {
        var page = message.TryGetProperty("url", out var url) ? Path.GetFileNameWithoutExtension(url.GetString()) : "";
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString()?.ReplaceLineEndings(" ") : "";
        return $"{page}:{line} {message.GetProperty("message").GetString()} … {extract}";
    }
}
