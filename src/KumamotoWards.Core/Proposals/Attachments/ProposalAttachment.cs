using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>A file that belongs to a proposal. Its type was found in its content, not in its name.</summary>
[VersionScope(DataScope.Proposals)]
public sealed class ProposalAttachment
{
    public const int FileNameMaxLength = 120;
    public const int ContentTypeMaxLength = 100;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }

    /// <summary>Without any path, with the ending of its true type.</summary>
    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required int Size { get; init; }

    public required int UnitId { get; init; }
    public required int AddedById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>In a table of its own: lists never load it.</summary>
    public ProposalAttachmentContent? Content { get; init; }
}

[NotAudited]
public sealed class ProposalAttachmentContent
{
    public int AttachmentId { get; private set; }
    public required byte[] Bytes { get; init; }
}
