using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>A number of the daily table.</summary>
internal readonly record struct DayRow(int OfficeId, int CountItemId, DateOnly Date, int Value);

/// <summary>The numbers of the last days, from the first of a month: what is there of a month that is not whole.</summary>
internal sealed class RecentDays(IEnumerable<DayRow> rows)
{
    private readonly Dictionary<(int OfficeId, int CountItemId, DateOnly Date), int> _values =
        rows.ToDictionary(row => (row.OfficeId, row.CountItemId, row.Date), row => row.Value);

    public bool Has(Office office, int countItemId, DateOnly date) => _values.ContainsKey((office.Id, countItemId, date));

    public long Sum(Office office, int countItemId, DateOnly from, DateOnly through)
    {
        long sum = 0;
        for (var date = from; date <= through; date = date.AddDays(1)) sum += _values.GetValueOrDefault((office.Id, countItemId, date));
        return sum;
    }
}
