using System.Diagnostics;

namespace KumamotoWards.TestSupport.Spreadsheets;

/// <summary>LibreOffice, where the machine has it: what a spreadsheet of somebody else makes of our workbooks.</summary>
public static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    // It trusts what is kept beside formulas unless told otherwise. 0 is: always work them out.
    private const string AlwaysRecalculates = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Why its tests cannot run; null where they can.</summary>
    public static string? Missing => Program is null ? "LibreOffice (soffice) is not on the PATH." : null;

    /// <summary>Opens every workbook, works its formulas out and saves it.</summary>
    /// <returns>The workbooks as it wrote them, in their order.</returns>
    public static async Task<IReadOnlyList<byte[]>> RecalculateAsync(params IReadOnlyList<byte[]> workbooks)
    {
        var folder = Directory.CreateTempSubdirectory("wards-office-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "profile", "user", "registrymodifications.xcu"), AlwaysRecalculates);
            var files = workbooks.Select((_, index) => Path.Combine(folder.FullName, $"{index}.xlsx")).ToList();
            foreach (var (file, bytes) in files.Zip(workbooks)) await File.WriteAllBytesAsync(file, bytes);
            await ConvertAsync(folder.FullName, files);
            return await Task.WhenAll(files.Select(file => File.ReadAllBytesAsync(Path.Combine(folder.FullName, "out", Path.GetFileName(file)))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ConvertAsync(string folder, List<string> files)
    {
        var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", Path.Combine(folder, "out"), .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
