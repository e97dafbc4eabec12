using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>この日のメモ: what helps a later reader of an office's day.</summary>
public sealed class DayNote : IVersioned
{
    public const int TextMaxLength = 500;

    public int OfficeId { get; init; }
    public DateOnly Date { get; init; }
    public string Text { get; set; } = "";
    public Guid Version { get; private set; }
}
