using System.Diagnostics;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>What is on paper: the page printed to PDF, and read back sheet by sheet by poppler's <c>pdftotext</c>.</summary>
public static class PaperText
{
    /// <summary>Why it cannot be read here, or null.</summary>
    public static string? Missing { get; } = Commands.Exist("pdftotext") ? null : "poppler-utils is not installed: run tests/run.sh.";

    /// <summary>The text of each sheet without its spaces, which depend on the typesetting.</summary>
    public static async Task<IReadOnlyList<string>> SheetsAsync(IPage page)
    {
        var text = await ReadAsync(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return [.. text.TrimEnd('\f').Split('\f').Select(Squeeze)];
    }

    public static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<string> ReadAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        return await text;
    }
}
