using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>What became of a comment; at most one of the two is set.</summary>
/// <param name="Stale">Somebody else changed it since: as it is now.</param>
public sealed record CommentResult(CountProblem? Problem = null, StaleComment? Stale = null);

/// <summary>The comment that another person left: blank and without a version where it was deleted.</summary>
public sealed record StaleComment(string Text, Guid? Version)
{
    internal static StaleComment Of(CellComment? comment) => new(comment?.Text ?? "", comment?.Version);
}

/// <summary>コメント beside a cell: written, changed and deleted by who may write a number there.</summary>
public sealed class CellCommentService(WardsDbContext db, CountRulesQueries rulesQueries, BusinessClock clock)
{
    /// <param name="text">Blank deletes the comment.</param>
    /// <param name="version">The version that the page showed; null when there was no comment.</param>
    public async Task<CommentResult> SaveAsync(
        StaffSnapshot person, string? officeSlug, DateOnly date, string? itemSlug, string? text, Guid? version, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var (office, item) = (rules.Directory.FindOffice(officeSlug), rules.Catalog.FindItem(itemSlug));
        if (office is null || item is null || rules.Catalog.Find(office.Id, item.Id, date) is not { } taken || CountWriteAccess.For(person, office, taken, date).As is null)
            return new CommentResult(new CountProblem("forbidden", CountWriteAccess.ForbiddenMessage));
        var written = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (written.Length > CellComment.TextMaxLength)
            return new CommentResult(new CountProblem("comment-too-long", $"コメントは {CellComment.TextMaxLength}字以内で入力してください（いまは {written.Length:N0}字）"));
        return await WriteAsync(CountCell.Day(office.Id, date, item.Id), person.StaffMemberId, written, version, cancellationToken);
    }

    private async Task<CommentResult> WriteAsync(CountCell cell, int staffMemberId, string text, Guid? version, CancellationToken cancellationToken)
    {
        var comment = await FindAsync(cell, cancellationToken);
        if ((comment?.Text ?? "") == text) return new CommentResult();
        if (comment?.Version != version) return new CommentResult(Stale: StaleComment.Of(comment));
        Change(comment, cell, staffMemberId, text);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new CommentResult();
        }
        catch (DbUpdateException)
        {
            // Lost by a moment: another comment on the same cell was saved between our look and our save.
            db.ChangeTracker.Clear();
            return new CommentResult(Stale: StaleComment.Of(await FindAsync(cell, cancellationToken)));
        }
    }

    private Task<CellComment?> FindAsync(CountCell cell, CancellationToken cancellationToken) => db.CellComments.SingleOrDefaultAsync(
        row => row.OfficeId == cell.OfficeId && row.Date == cell.Start && row.CountItemId == cell.CountItemId, cancellationToken);

    private void Change(CellComment? comment, CountCell cell, int staffMemberId, string text)
    {
        if (text.Length == 0)
            db.CellComments.Remove(comment!);
        else if (comment is null)
            db.CellComments.Add(new CellComment { OfficeId = cell.OfficeId, Date = cell.Start, CountItemId = cell.CountItemId, Text = text, StaffMemberId = staffMemberId, At = clock.UtcNow });
        else
            (comment.Text, comment.StaffMemberId, comment.At) = (text, staffMemberId, clock.UtcNow);
    }
}
