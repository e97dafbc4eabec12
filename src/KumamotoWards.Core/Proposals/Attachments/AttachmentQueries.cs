using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>A file in the list of a proposal; its bytes are not loaded.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record AttachmentListItem(int Id, string FileName, int Size, int UnitId, DateTime AddedAt);

/// <summary>A file to be handed out.</summary>
public sealed record AttachmentDownload(string FileName, string ContentType, byte[] Bytes);

/// <summary>Reads of attached files: whoever may read the proposal may read them.</summary>
public sealed class AttachmentQueries(WardsDbContext db, ProposalAccessQueries access)
{
    /// <summary>Of a proposal that the caller was seen to be allowed to read.</summary>
    public Task<List<AttachmentListItem>> ListAsync(int proposalId, CancellationToken cancellationToken = default) =>
        db.ProposalAttachments.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id)
            .Select(each => new AttachmentListItem(each.Id, each.FileName, each.Size, each.UnitId, each.AddedAt))
            .ToListAsync(cancellationToken);

    /// <returns>Null when there is no such file for this person.</returns>
    public async Task<AttachmentDownload?> OpenAsync(StaffSnapshot person, int proposalId, int id, CancellationToken cancellationToken = default)
    {
        var readable = (await access.OfAsync(person, cancellationToken)).Readable(db.Proposals);
        return await db.ProposalAttachments.AsNoTracking()
            .Where(each => each.Id == id && each.ProposalId == proposalId && readable.Any(proposal => proposal.Id == each.ProposalId))
            .Select(each => new AttachmentDownload(each.FileName, each.ContentType, each.Content!.Bytes))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
