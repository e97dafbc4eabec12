using Microsoft.Extensions.Caching.Memory;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>
/// Answers that are the same for everybody, as they were written, by their ETag: a new version of the data has another one, so
/// that nothing here is ever out of date. Bounded, since anybody may ask for any address.
/// </summary>
public sealed class KeptAnswers : IDisposable
{
    private const long MostBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public KeptAnswer? Find(string tag) => _answers.Get<KeptAnswer>(tag);

    public void Keep(string tag, KeptAnswer answer) =>
        _answers.Set(tag, answer, new MemoryCacheEntryOptions { Size = answer.Body.Length, SlidingExpiration = KeptFor });

    public void Dispose() => _answers.Dispose();
}

/// <param name="ContentType">application/json; charset=utf-8.</param>
public sealed record KeptAnswer(string ContentType, byte[] Body);
