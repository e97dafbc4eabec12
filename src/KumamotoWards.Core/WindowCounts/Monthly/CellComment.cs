using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>コメント beside one day's cell: what helps a later reader of that number.</summary>
public sealed class CellComment : IVersioned
{
    public const int TextMaxLength = 300;

    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }
    public required int CountItemId { get; init; }
    public required string Text { get; set; }

    /// <summary>Who wrote it last.</summary>
    public required int StaffMemberId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    public Guid Version { get; private set; }
}
