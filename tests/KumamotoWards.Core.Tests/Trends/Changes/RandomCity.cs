using CsCheck;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Trends;

namespace KumamotoWards.Core.Tests.Trends.Changes;

/// <summary>An office's life: when it opens and closes, moves to another ward, becomes another kind, and where its series breaks.</summary>
/// <param name="Moves">Months after April 2010, with the ward it moves to.</param>
/// <param name="Converts">Months after April 2010.</param>
/// <param name="Figures">Of each year and item; null where nothing was entered.</param>
public sealed record OfficeLife(int Ward, int? Opens, int? Closes, (int Month, int Ward)? Moves, int? Converts, int? Breaks, long?[][] Figures);

/// <summary>Random histories of a city: four years from 2010, three wards, items that begin and end.</summary>
internal static class RandomCity
{
    public const int Years = 4;
    public const int Wards = 3;
    public const int Items = 4;

    private static readonly DateOnly FirstMonth = new(2010, 4, 1);

    private static readonly Gen<int?> Month = Gen.Int[1, 12 * Years - 1].Nullable();

    private static readonly Gen<long?[][]> Figures = Gen.Long[0, 90_000].Nullable(0.3).Array[Items].Array[Years];

    private static readonly Gen<OfficeLife> Office = Gen.Select(
        Gen.Int[0, Wards - 1], Month, Month, Gen.Select(Gen.Int[1, 12 * Years - 1], Gen.Int[0, Wards - 1]).Select(move => ((int, int)?)move), Gen.Bool,
        Gen.Select(Month, Month, Figures),
        (ward, opens, closes, moves, isMoved, more) => new OfficeLife(ward, opens, closes, isMoved ? moves : null, more.Item1, more.Item2, more.Item3));

    /// <summary>First and last fiscal year of each item; the last is null while it goes on.</summary>
    private static readonly Gen<(int First, int? Last)[]> ItemYears =
        Gen.Select(Gen.Int[2008, 2010 + Years], Gen.Int[2010, 2010 + Years].Nullable(0.5)).Array[Items];

    public static readonly Gen<YearlyFigures> Any = Gen.Select(Office.Array[1, 10], ItemYears, Build);

    private static YearlyFigures Build(OfficeLife[] lives, (int First, int? Last)[] items)
    {
        var wards = Enumerable.Range(0, Wards).Select(index => new Ward($"0000{index}", $"ward{index}", $"ward{index}", "", "", index + 1)).ToList();
        var counted = items.Select((years, index) => Item(index, years)).ToList();
        var offices = lives.Select((life, index) => OfficeOf(life, index, wards)).ToList();
        var officeYears = new Dictionary<(int OfficeId, FiscalYear Year), OfficeYear>();
        for (var office = 0; office < offices.Count; office++)
            for (var year = 0; year < Years; year++)
            {
                var fiscalYear = new FiscalYear(2010 + year);
                officeYears[(offices[office].Id, fiscalYear)] = new OfficeYear(fiscalYear) { Figures = lives[office].Figures[year], HasEveryMonth = true, IsLocked = true, Through = fiscalYear.LastDay };
            }
        return new YearlyFigures(wards, offices, counted, officeYears, DateTime.UnixEpoch, new DateOnly(2014, 4, 1));
    }

    private static CountItem Item(int index, (int First, int? Last) years)
    {
        var item = new CountItem($"item{index}", $"item{index}", "", null, null, CountUnit.Cases, CountMoment.Received, false, true, years.First, index + 1);
        if (years.Last is { } last) typeof(CountItem).GetProperty(nameof(CountItem.LastFiscalYear))!.SetValue(item, Math.Max(last, years.First));
        return item;
    }

    private static Office OfficeOf(OfficeLife life, int index, List<Ward> wards)
    {
        var office = new Office($"office{index}", index + 1).WithId(index + 1);
        DateOnly? opened = life.Opens is { } opens ? FirstMonth.AddMonths(opens) : null;
        DateOnly? closed = life.Closes is { } closes && closes > (life.Opens ?? 0) ? FirstMonth.AddMonths(closes).AddDays(-1) : null;
        var (ward, kind) = (wards[life.Ward], OfficeKind.Branch);
        var from = opened;
        foreach (var (date, toWard, toKind) in Boundaries(life, wards).Where(boundary => !(boundary.Date <= opened) && !(boundary.Date > closed)).OrderBy(boundary => boundary.Date))
        {
            if (date == from) { (ward, kind) = (toWard ?? ward, toKind ?? kind); continue; }
            office.AddPeriod(new OfficePeriod(from, date.AddDays(-1), kind, ward, office.Slug, "", null));
            (from, ward, kind) = (date, toWard ?? ward, toKind ?? kind);
        }
        office.AddPeriod(new OfficePeriod(from, closed, kind, ward, office.Slug, "", null));
        if (life.Breaks is { } breaks) office.AddChange(new OfficeChange(FirstMonth.AddMonths(breaks), OfficeChangeKind.Expanded, breaksSeries: true, null));
        return office;
    }

    private static IEnumerable<(DateOnly Date, Ward? Ward, OfficeKind? Kind)> Boundaries(OfficeLife life, List<Ward> wards)
    {
        if (life.Moves is { } moves) yield return (FirstMonth.AddMonths(moves.Month), wards[moves.Ward], null);
        if (life.Converts is { } converts) yield return (FirstMonth.AddMonths(converts), null, OfficeKind.GeneralBranch);
    }
}
