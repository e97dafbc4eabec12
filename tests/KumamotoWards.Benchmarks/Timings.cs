using System.Diagnostics;

namespace KumamotoWards.Benchmarks;

/// <summary>Times of one kind of work, in milliseconds.</summary>
internal sealed class Timings(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    /// <summary>One after the other, by one client.</summary>
    public static async Task<Timings> OfAsync(int times, Func<int, Task> work)
    {
        var measured = new List<double>(times);
        for (var round = 0; round < times; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(round);
            measured.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new Timings(measured);
    }

    /// <summary>By several clients at once; each does its work that many times.</summary>
    public static async Task<Timings> OfAsync(int clients, int times, Func<int, int, Task> work)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => OfAsync(times, round => work(client, round)))));
        return new Timings(all.SelectMany(timings => timings._sorted));
    }

    public override string ToString() => $"median {Median,8:F2} ms   p99 {P99,8:F2} ms   n {_sorted.Length}";

    private double At(double share) => _sorted[(int)Math.Min(_sorted.Length - 1, share * _sorted.Length)];
}
