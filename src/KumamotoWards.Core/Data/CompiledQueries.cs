using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KumamotoWards.Core.Data;

/// <summary>
/// Queries that are compiled once, as one set for each model: EF refuses a compiled query on a second model, and a process
/// may have two providers, or the same one configured twice.
/// </summary>
internal sealed class CompiledQueries<T> where T : class, new()
{
    private readonly ConditionalWeakTable<IModel, T> _sets = [];

    public T Of(WardsDbContext db) => _sets.GetValue(db.Model, _ => new T());
}
