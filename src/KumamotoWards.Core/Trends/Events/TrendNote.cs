using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>What a note of headquarters is about.</summary>
public enum TrendNoteKind
{
    /// <summary>災害</summary>
    Disaster = 1,

    /// <summary>制度</summary>
    Rule = 2,

    /// <summary>その他</summary>
    Other = 3,
}

/// <summary>
/// Something that happened and explains counts, written down by headquarters (できごと). It is drawn on every chart of its
/// place and span. A withdrawn one stays in the table, so that what once was drawn can be looked up.
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class TrendNote : IVersioned
{
    public const int TextMaxLength = 30;
    public const int DetailMaxLength = 300;

    public int Id { get; private set; }
    public required TrendNoteKind Kind { get; set; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day; null while it goes on, or nobody said.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The words on the charts, without the date: 熊本地震.</summary>
    public required string Text { get; set; }

    public string? Detail { get; set; }

    /// <summary>A person says that figures before and after it are not one series.</summary>
    public bool BreaksSeries { get; set; }

    /// <summary>The ward it is about; null with no office either: the whole city.</summary>
    public int? WardId { get; set; }

    public int? OfficeId { get; set; }

    /// <summary>Null for what every installation starts with.</summary>
    public int? WrittenBy { get; set; }

    public int? WrittenInUnit { get; set; }
    public DateTime WrittenAt { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public Guid Version { get; private set; }
}
