using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>The file of a dry run, kept apart and only until it is imported or given up.</summary>
[NotAudited]
public sealed class CountImportFile
{
    public required int CountImportId { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>What the dry run found, packed by <see cref="CheckedImport"/>.</summary>
    public required byte[] Findings { get; set; }
}
