using System.Collections.Concurrent;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>
/// Answers about proposals, kept for as long as nobody changes one (<see cref="VersionedCache{T}"/>): the same pages are
/// looked at again and again.
/// </summary>
public sealed class ProposalMemo
{
    /// <summary>Enough for the pages that people open of themselves; what is asked after that is not kept.</summary>
    private const int Most = 500;

    private readonly ConcurrentDictionary<object, object> _answers = new();

    public async Task<T> GetAsync<T>(object question, Func<Task<T>> ask) where T : class
    {
        if (_answers.TryGetValue(question, out var known)) return (T)known;
        var answer = await ask();
        if (_answers.Count < Most) _answers[question] = answer;
        return answer;
    }
}

/// <summary>The memo of the data as this request sees them.</summary>
public sealed class ProposalMemos(CurrentVersions versions, VersionedCache<ProposalMemo> memos)
{
    public async Task<T> GetAsync<T>(object question, Func<Task<T>> ask, CancellationToken cancellationToken = default) where T : class
    {
        var version = (await versions.GetAsync(cancellationToken)).Proposals;
        return await (await memos.GetAsync(version, () => Task.FromResult(new ProposalMemo()))).GetAsync(question, ask);
    }
}
