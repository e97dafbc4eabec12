using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

/// <summary>The data versions as one request sees them: read once, from one row.</summary>
public sealed class CurrentVersions(WardsDbContext db)
{
    private static readonly CompiledQueries<Queries> Sets = new();

    private DataVersion? _row;

    public async Task<DataVersion> GetAsync(CancellationToken cancellationToken = default) =>
        _row ??= await Sets.Of(db).Row(db).SingleAsync(cancellationToken);

    private sealed class Queries
    {
        public readonly Func<WardsDbContext, IAsyncEnumerable<DataVersion>> Row = EF.CompileAsyncQuery((WardsDbContext db) => db.DataVersions.AsNoTracking());
    }
}
