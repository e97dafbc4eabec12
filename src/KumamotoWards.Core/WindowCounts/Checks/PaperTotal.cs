using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>紙の合計: what an office's own slips add up to on a day, held against the sum of its counts.</summary>
[VersionScope(DataScope.Counts)]
public sealed class PaperTotal : IVersioned
{
    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }
    public required int Total { get; set; }
    public Guid Version { get; private set; }
}
