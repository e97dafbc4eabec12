using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

/// <summary>The data versions as one request sees them: read once, from one row.</summary>
public sealed class CurrentVersions(WardsDbContext db)
{
    private static readonly Func<WardsDbContext, IAsyncEnumerable<DataVersion>> Row = EF.CompileAsyncQuery((WardsDbContext db) => db.DataVersions.AsNoTracking());

    private DataVersion? _row;

    public async Task<DataVersion> GetAsync(CancellationToken cancellationToken = default) =>
        _row ??= await Row(db).SingleAsync(cancellationToken);
}
