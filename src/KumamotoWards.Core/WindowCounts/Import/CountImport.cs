namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Where a file stands on its way into the ledger.</summary>
public enum CountImportState
{
    /// <summary>確認済: the dry run is done, nothing is written.</summary>
    Checked = 1,

    /// <summary>取り込み中</summary>
    Applying = 2,

    /// <summary>取り込み済</summary>
    Applied = 3,

    /// <summary>取り消し済: its lines are reversed.</summary>
    Reversed = 4,

    /// <summary>やめた: given up before anything was written.</summary>
    Abandoned = 5,
}

/// <summary>How the figures stand in a file.</summary>
public enum CountImportShape
{
    /// <summary>様式: our template of an office's month.</summary>
    Template = 1,

    /// <summary>一覧: date, office, item, count.</summary>
    List = 2,

    /// <summary>年度の統計表: the published table.</summary>
    YearlyTable = 3,
}

/// <summary>取り込み: a file of counts, from its dry run to its lines in the ledger, which name it.</summary>
public sealed class CountImport
{
    public const int FileNameMaxLength = 200;
    public const int ReasonMaxLength = 200;

    /// <summary>Letters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public int Id { get; private set; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, so that the same file is recognised.</summary>
    public required string Hash { get; init; }

    public required CountImportShape Shape { get; init; }
    public CountImportState State { get; internal set; } = CountImportState.Checked;
    public required int StaffMemberId { get; init; }
    public required int UnitId { get; init; }

    /// <summary>Of the dry run, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Why another unit of the ward imports (代行入力); null for the own office.</summary>
    public string? OnBehalfReason { get; internal set; }

    public required int NewCells { get; set; }
    public required int ChangedCells { get; set; }
    public required int UnchangedCells { get; set; }
    public required int RefusedCells { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? AppliedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ReversedAt { get; internal set; }

    public int? ReversedById { get; internal set; }
    public string? ReversalReason { get; internal set; }
}
