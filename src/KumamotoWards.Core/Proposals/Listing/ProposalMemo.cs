using System.Collections.Concurrent;

namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>
/// Answers about proposals, kept for as long as nobody changes one (<see cref="Data.VersionedCache{T}"/>): the same pages are
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
