using System.Text;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Samples;

/// <summary>Invented daily numbers of one item at one office in one fiscal year: the same in every run.</summary>
internal sealed class SampleYear
{
    private readonly Random _random;
    private readonly double _perWeight;

    /// <param name="level">What the office counted in a published year.</param>
    /// <param name="weights">Of every day of the year on which the item comes.</param>
    public SampleYear(Office office, CountItem item, FiscalYear year, double level, IReadOnlyDictionary<DateOnly, double> weights)
    {
        Weights = weights;
        _random = new Random(Seed($"{office.Slug}/{item.Slug}/{year.StartYear}"));
        // Each office and item drifts its own way, by at most 1.5 % a year, and each year is up to 3 % off.
        var drift = 0.03 * (new Random(Seed($"{office.Slug}/{item.Slug}")).NextDouble() - 0.5);
        var ofYear = level * Math.Pow(1 + drift, year.StartYear - FirstDriftingYear) * (0.97 + 0.06 * _random.NextDouble());
        _perWeight = ofYear / weights.Values.Sum();
    }

    private const int FirstDriftingYear = 2013;

    public IReadOnlyDictionary<DateOnly, double> Weights { get; }

    /// <summary>Days must be asked in order: the numbers come one after the other.</summary>
    public int Next(DateOnly date)
    {
        var mean = _perWeight * Weights[date];
        return mean < 30 ? Poisson(mean) : (int)Math.Max(0, Math.Round(mean + Normal() * Math.Sqrt(mean) * 1.4, MidpointRounding.ToEven));
    }

    private int Poisson(double mean)
    {
        var (count, product, limit) = (0, _random.NextDouble(), Math.Exp(-mean));
        for (; product > limit; product *= _random.NextDouble()) count++;
        return count;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>FNV-1a: string.GetHashCode differs from run to run.</summary>
    private static int Seed(string text)
    {
        var hash = 2166136261;
        foreach (var value in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ value) * 16777619);
        return unchecked((int)hash);
    }
}
