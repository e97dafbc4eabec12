namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>A file that cannot be read as a whole. Nothing of it was taken.</summary>
/// <param name="code">For tests and logs: <c>macro-workbook</c>, <c>too-many-rows</c>….</param>
/// <param name="message">Japanese; says what to do.</param>
public sealed class ImportFileException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    internal static ImportFileException Broken() => new("broken-file", "ファイルが壊れているか、途中で切れています。元のファイルを開いて保存し直してから、もう一度選んでください。");

    internal static ImportFileException TooManyRows() => new(
        "too-many-rows", $"行が多すぎます。一度に取り込めるのは {ImportLimits.RowsText}行までです。期間や窓口ごとに分けて、保存し直してください。");

    internal static ImportFileException TooManyColumns() => new(
        "too-many-columns", $"列が多すぎます。読み取れるのは {ImportLimits.Columns}列までです。件数のある列だけを残して、保存し直してください。");

    internal static ImportFileException TooLargeInside() => new(
        "too-large-inside", "中身が大きすぎるため、開きませんでした。件数のシートだけを新しいファイルに写して、保存し直してください。");
}
