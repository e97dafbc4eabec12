using System.Runtime.InteropServices;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>
/// Finds texts that say nearly the same by the pairs of neighbouring letters that they share: Japanese has no spaces to cut
/// words at. Rare pairs weigh more than common ones. Kept in memory: 10,000 proposals are some 15 MB.
/// </summary>
public sealed class SimilarityIndex
{
    /// <summary>Hiragana alone are endings and particles more often than words.</summary>
    private const double HiraganaWeight = 0.35;

    /// <summary>A text of a word or two is not contained in everything that uses them.</summary>
    private const int LeastPairs = 6;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, uint[]> _pairsById = [];
    private readonly Dictionary<uint, HashSet<int>> _idsByPair = [];

    /// <summary>How far what stands here goes; see <see cref="SimilarProposals"/>.</summary>
    internal SimilarityState State { get; set; } = new(Guid.Empty, 0, DateTime.MinValue);

    public int Count
    {
        get
        {
            lock (_lock) return _pairsById.Count;
        }
    }

    /// <summary>Adds a text, or puts it in the place of an earlier one.</summary>
    public void Put(int id, string text)
    {
        var pairs = PairsOf(text);
        lock (_lock)
        {
            if (_pairsById.TryGetValue(id, out var old))
                foreach (var pair in old) _idsByPair[pair].Remove(id);
            _pairsById[id] = pairs;
            foreach (var pair in pairs)
                (CollectionsMarshal.GetValueRefOrAddDefault(_idsByPair, pair, out _) ??= []).Add(id);
        }
    }

    /// <summary>The most similar texts, best first.</summary>
    /// <param name="least">From 0 (nothing in common) to 1 (one contains the other).</param>
    public IReadOnlyList<(int Id, double Score)> Find(string text, int most, double least)
    {
        var asked = PairsOf(text);
        lock (_lock)
        {
            var shared = new Dictionary<int, double>();
            foreach (var pair in asked)
            {
                if (!_idsByPair.TryGetValue(pair, out var ids)) continue;
                var weight = WeightOf(pair);
                foreach (var id in ids) CollectionsMarshal.GetValueRefOrAddDefault(shared, id, out _) += weight;
            }
            var whole = asked.Sum(WeightOf);
            var floor = LeastPairs * whole / Math.Max(1, asked.Length);
            return
            [
                // The shorter text decides: a title alone is to find the long proposal about the same.
                .. shared.OrderByDescending(each => each.Value).Take(most * 4)
                    .Select(each => (Id: each.Key, Score: each.Value / Math.Max(floor, Math.Min(whole, _pairsById[each.Key].Sum(WeightOf)))))
                    .Where(each => each.Score >= least)
                    .OrderByDescending(each => each.Score).ThenByDescending(each => each.Id)
                    .Take(most),
            ];
        }
    }

    private double WeightOf(uint pair)
    {
        var with = _idsByPair.TryGetValue(pair, out var ids) ? ids.Count : 0;
        var rarity = Math.Log(1 + (_pairsById.Count + 1.0) / (with + 1.0));
        return IsHiragana((char)(pair >> 16)) && IsHiragana((char)pair) ? rarity * HiraganaWeight : rarity;
    }

    private static bool IsHiragana(char letter) => letter is >= 'ぁ' and <= 'ゖ' or 'ー';

    /// <summary>Pairs do not reach over punctuation, nor from one field into the next.</summary>
    private static uint[] PairsOf(string text)
    {
        var plain = SearchWords.Normalize(text.Replace('\n', '。'));
        var pairs = new HashSet<uint>();
        for (var at = 1; at < plain.Length; at++)
            if (char.IsLetterOrDigit(plain[at - 1]) && char.IsLetterOrDigit(plain[at])) pairs.Add((uint)plain[at - 1] << 16 | plain[at]);
        return [.. pairs];
    }
}

/// <param name="Version">Of the proposals when it was read.</param>
/// <param name="LastId">Highest id read.</param>
/// <param name="Through">The last change read, UTC.</param>
internal sealed record SimilarityState(Guid Version, int LastId, DateTime Through);
