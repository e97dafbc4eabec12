using KumamotoWards.Core.Proposals.Attachments;

namespace KumamotoWards.Web.Features.Proposals.Attachments;

internal static class SentFiles
{
    /// <summary>As the service takes them: what is too large is never read into memory.</summary>
    public static IReadOnlyList<SentFile> AsSent(this IEnumerable<IFormFile> files) => [.. files.Select(file => new SentFile(file.FileName, file.Length, cancellationToken => ReadAsync(file, cancellationToken)))];

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
