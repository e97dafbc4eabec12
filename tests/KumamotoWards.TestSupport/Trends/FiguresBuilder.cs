using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.TestSupport.Trends;

/// <summary>Makes figures of an invented city: complete, final and read on 20 November 2026 unless said otherwise.</summary>
public sealed class FiguresBuilder
{
    public const string CityName = "見本市";

    private readonly List<Ward> _wards = [];
    private readonly List<Office> _offices = [];
    private readonly List<CountItem> _items = [];
    private readonly Dictionary<(int OfficeId, FiscalYear Year), OfficeYear> _officeYears = [];
    private readonly List<TrendEvent> _notes = [];

    public Ward Ward(string slug)
    {
        _wards.Add(new Ward("00000", slug, $"{slug}区", "", "", _wards.Count + 1));
        return _wards[^1];
    }

    public Office Office(string slug, Ward ward, DateOnly? openedOn = null, DateOnly? closedOn = null)
    {
        var office = new Office(slug, _offices.Count + 1).WithId(_offices.Count + 1);
        office.AddPeriod(new OfficePeriod(openedOn, closedOn, OfficeKind.Branch, ward, $"{slug}出張所", "", null));
        _offices.Add(office);
        return office;
    }

    /// <param name="slug">Also its name.</param>
    /// <param name="firstYear">First fiscal year.</param>
    /// <param name="lastYear">No page ends an item yet: the database alone sets it.</param>
    public CountItem Item(string slug, int firstYear = 2000, int? lastYear = null)
    {
        _items.Add(new CountItem(slug, slug, slug, null, null, CountUnit.Cases, CountMoment.Received, false, true, firstYear, _items.Count + 1));
        if (lastYear is not null) typeof(CountItem).GetProperty(nameof(CountItem.LastFiscalYear))!.SetValue(_items[^1], lastYear);
        return _items[^1];
    }

    /// <summary>An office that belongs to another ward from a day on.</summary>
    public Office MovedOffice(string slug, Ward before, Ward after, DateOnly on)
    {
        var office = Office(slug, before, closedOn: on.AddDays(-1));
        office.AddPeriod(new OfficePeriod(on, null, OfficeKind.Branch, after, $"{slug}出張所", "", null));
        return office;
    }

    /// <summary>Some of the office's figures of the year are invented, or they go no further than a day.</summary>
    public FiguresBuilder Known(Office office, int year, bool isSample = false, DateOnly? through = null, bool? isLocked = null)
    {
        var known = _officeYears[(office.Id, new FiscalYear(year))];
        _officeYears[(office.Id, new FiscalYear(year))] = known with { IsSample = isSample, Through = through ?? known.Through, IsLocked = isLocked ?? known.IsLocked };
        return this;
    }

    /// <summary>A figure for each item; null is a blank.</summary>
    public FiguresBuilder Year(Office office, int year, params long?[] figures) => Year(office, year, isComplete: true, figures);

    public FiguresBuilder Year(Office office, int year, bool isComplete, params long?[] figures)
    {
        var fiscalYear = new FiscalYear(year);
        _officeYears[(office.Id, fiscalYear)] = new OfficeYear(fiscalYear)
        {
            Figures = figures,
            Handled = [.. figures.Select(_ => true)],
            HasEveryMonth = isComplete,
            IsLocked = isComplete,
            Through = Array.Exists(figures, figure => figure is not null) ? fiscalYear.LastDay : null,
        };
        return this;
    }

    /// <summary>Nothing was to be counted: the office was closed all year.</summary>
    public FiguresBuilder Closed(Office office, int year) => Year(office, year, isComplete: true);

    /// <summary>A note of headquarters about the city, or a ward or an office of it.</summary>
    public FiguresBuilder Note(string text, DateOnly from, DateOnly? to = null, bool breaksSeries = true, Ward? ward = null, Office? office = null)
    {
        var note = new TrendNote { Kind = TrendNoteKind.Disaster, From = from, To = to, Text = text, BreaksSeries = breaksSeries };
        _notes.Add(new TrendEvent(TrendEventKind.Disaster, from, to, text, breaksSeries) { Ward = ward, Office = office, Note = note });
        return this;
    }

    /// <summary>The earthquake of April 2016, as it is seeded.</summary>
    public FiguresBuilder Earthquake() => Note("熊本地震", new DateOnly(2016, 4, 14), new DateOnly(2016, 4, 16));

    public YearlyFigures Build() => new(_wards, _offices, _items, _officeYears, new DateTime(2026, 11, 20, 8, 2, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 20)) { Notes = _notes };
}
