using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>A file as it arrived.</summary>
/// <param name="Name">As the browser sent it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ReadAsync">Reads it whole; not called where it is too large.</param>
public sealed record SentFile(string Name, long Size, Func<CancellationToken, Task<byte[]>> ReadAsync);

/// <summary>What became of files that were sent.</summary>
/// <param name="IsAllowed">False: this person may add none now.</param>
/// <param name="Added">Names as they were given.</param>
/// <param name="Refused">Why, in Japanese, for each that was not taken.</param>
public sealed record AttachmentsTaken(bool IsAllowed, IReadOnlyList<string> Added, IReadOnlyList<string> Refused);

/// <summary>
/// Adds files to proposals and takes them away. While it is open to the pen its unit does both; once it is published the
/// proposing unit and the 主務課 add what the discussion asks for, and nothing is taken away any more.
/// </summary>
public sealed class AttachmentService(WardsDbContext db, ProposalAccessQueries access, BusinessClock clock)
{
    public static bool MayAdd(Proposal proposal, ProposalStanding standing) => proposal.State switch
    {
        ProposalState.Draft or ProposalState.Returned => standing.Is(ProposalParty.Proposer),
        // What the ward decides on does not change under its eyes.
        ProposalState.WardReview or ProposalState.Withdrawn => false,
        _ => standing.Is(ProposalParty.Proposer) || proposal.SectionId is not null && standing.Is(ProposalParty.SectionStaff),
    };

    /// <summary>Its own files only: what the 主務課 added stays.</summary>
    public static bool MayRemove(Proposal proposal, ProposalStanding standing, int addedByUnitId) =>
        proposal.State.IsEditable() && standing.Is(ProposalParty.Proposer) && addedByUnitId == proposal.UnitId;

    /// <returns>Null when there is no such proposal for this person.</returns>
    public async Task<AttachmentsTaken?> AddAsync(StaffSnapshot person, int proposalId, IReadOnlyList<SentFile> files, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(person, proposalId, cancellationToken) is not { } proposal) return null;
        var standing = await access.StandingAsync(person, proposal, cancellationToken);
        if (!MayAdd(proposal, standing)) return new AttachmentsTaken(false, [], []);
        var there = await db.ProposalAttachments.Where(each => each.ProposalId == proposalId).Select(each => new { each.FileName, each.Size }).ToListAsync(cancellationToken);
        var shelf = new Shelf([.. there.Select(each => each.FileName)], there.Sum(each => (long)each.Size));
        List<string> refused = [];
        foreach (var file in files)
            try
            {
                var (type, bytes) = await shelf.CheckAsync(file, cancellationToken);
                db.ProposalAttachments.Add(Attachment(person, proposal, standing, shelf.Take(file.Name, type, bytes.Length), type, bytes));
            }
            catch (AttachmentRefusedException refusal)
            {
                refused.Add($"「{ShownName(file.Name)}」は{refusal.Message}");
            }
        await db.SaveChangesAsync(cancellationToken);
        return new AttachmentsTaken(true, shelf.Taken, refused);
    }

    /// <returns>The name of the file that was removed; null when there is none that this person may remove.</returns>
    public async Task<string?> RemoveAsync(StaffSnapshot person, int proposalId, int id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(person, proposalId, cancellationToken) is not { } proposal) return null;
        var attachment = await db.ProposalAttachments.SingleOrDefaultAsync(each => each.Id == id && each.ProposalId == proposalId, cancellationToken);
        if (attachment is null || !MayRemove(proposal, await access.StandingAsync(person, proposal, cancellationToken), attachment.UnitId)) return null;
        db.ProposalAttachments.Remove(attachment);
        await db.SaveChangesAsync(cancellationToken);
        return attachment.FileName;
    }

    private async Task<Proposal?> FindAsync(StaffSnapshot person, int id, CancellationToken cancellationToken) =>
        await db.Proposals.SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is { } proposal
        && (await access.OfAsync(person, cancellationToken)).MayRead(proposal) ? proposal : null;

    private ProposalAttachment Attachment(StaffSnapshot person, Proposal proposal, ProposalStanding standing, string name, AttachmentType type, byte[] bytes) => new()
    {
        Proposal = proposal,
        FileName = name,
        ContentType = type.ContentType(),
        Size = bytes.Length,
        UnitId = standing.Is(ProposalParty.Proposer) ? proposal.UnitId : proposal.SectionId!.Value,
        AddedById = person.StaffMemberId,
        AddedAt = clock.UtcNow,
        Content = new ProposalAttachmentContent { Bytes = bytes },
    };

    /// <summary>A refused name is shown, not used: it is only kept short.</summary>
    private static string ShownName(string name)
    {
        var shown = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return shown.Length > 60 ? $"{shown[..60]}…" : shown;
    }

    /// <summary>What the proposal has, and what is being added to it.</summary>
    private sealed class Shelf(List<string> names, long total)
    {
        private readonly List<string> _taken = [];

        public IReadOnlyList<string> Taken => _taken;

        public async Task<(AttachmentType, byte[])> CheckAsync(SentFile file, CancellationToken cancellationToken)
        {
            if (names.Count >= AttachmentLimits.Files) throw new AttachmentRefusedException("too-many", $"添付できません。添付は {AttachmentLimits.Files}個までです");
            if (file.Size > AttachmentLimits.FileBytes) throw new AttachmentRefusedException("too-large", "大きすぎます（上限 10MB）。画像を小さくするか、分けてください");
            if (total + file.Size > AttachmentLimits.TotalBytes) throw new AttachmentRefusedException("too-large-together", "添付できません。合わせて 30MB を超えます");
            var bytes = await file.ReadAsync(cancellationToken);
            return (AttachmentContent.TypeOf(bytes), bytes);
        }

        public string Take(string sent, AttachmentType type, int size)
        {
            var name = AttachmentName.Of(sent, type, names);
            total += size;
            names.Add(name);
            _taken.Add(name);
            return name;
        }
    }
}
