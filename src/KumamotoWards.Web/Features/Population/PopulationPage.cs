using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Population;

/// <summary>人口: residents by ward beside the counts of its windows.</summary>
public sealed class PopulationPage(PopulationTable table, YearlyFigures figures, string cityName, bool mayImport)
{
    public const string Path = "/trends/population";

    public PopulationTable Table { get; } = table;
    public YearlyFigures Known { get; } = figures;
    public string CityName { get; } = cityName;
    public bool MayImport { get; } = mayImport;

    public IReadOnlyList<int> Years => Table.YearsOf(PopulationKind.Actual);

    /// <summary>The wards, then null for the city.</summary>
    public IEnumerable<Ward?> Places => Table.Wards.Append<Ward?>(null);

    public string NameOf(Ward? ward) => ward?.Name ?? CityName;

    /// <summary>The last year in which every ward is known; nobody at all is no population.</summary>
    public int? Latest => KnownYears.LastOrDefault();

    public int? Earliest => KnownYears.FirstOrDefault();

    private IEnumerable<int?> KnownYears => Years.Where(year => Table.Residents(year, null, null, PopulationKind.Actual) > 0).Select(year => (int?)year);

    /// <summary>Years with residents and, over all windows, complete counts: oldest first.</summary>
    public IReadOnlyList<int> YearsBesideCounts => [.. Years.Where(year => Table.Wards.Any(ward => CountOf(year, ward) is not null))];

    public bool HasSample => Table.HasSample || YearsBesideCounts.Any(IsSampleBesideCounts);

    /// <summary>All items of the fiscal year of that number; null where it is running, patchy or without figures.</summary>
    /// <param name="ward">Null for the city.</param>
    public long? CountOf(int year, Ward? ward)
    {
        var fiscalYear = new FiscalYear(year);
        var scope = ward is null ? TrendScope.City(Known, CityName) : TrendScope.Of(Known, ward, Geography.AsNow);
        var offices = scope.OfficesIn(fiscalYear);
        return offices.All(office => Known.IsComplete(office, fiscalYear)) && offices.Any(office => Known.Of(office, fiscalYear).HasFigure(Known.AllItems))
            ? offices.Sum(office => Known.Of(office, fiscalYear).Sum(Known.AllItems))
            : null;
    }

    public decimal? PerThousand(int year, Ward? ward) => CountOf(year, ward) is { } count ? Table.PerThousand(count, year, ward) : null;

    public LeadSentence Lead()
    {
        var lead = new LeadSentence();
        if (Latest is not { } last || Earliest is not { } first) return lead.Say("すべての区がそろった年がまだないため、市全体の人口は示していません。");
        lead.Say($"{CityName}の人口は {last}年に ").SayStrong($"{Figures.Count(Table.Residents(last, null, null, PopulationKind.Actual)!.Value)}人").Say("（実績）");
        if (first < last) lead.Say($"、{first}年から {Figures.Difference(Table.Residents(last, null, null, PopulationKind.Actual)!.Value - Table.Residents(first, null, null, PopulationKind.Actual)!.Value)}人");
        lead.Say("です。65歳以上の割合は ");
        if (first < last) lead.Say($"{Figures.Average(Table.SeniorShare(first, null, PopulationKind.Actual)!.Value)} % から ");
        lead.SayStrong($"{Figures.Average(Table.SeniorShare(last, null, PopulationKind.Actual)!.Value)} %").Say(first < last ? "になりました。" : "です。");
        return YearsBesideCounts.LastOrDefault(year => PerThousand(year, null) is not null) is > 0 and var counted
            ? lead.Say($"{new FiscalYear(counted).EraLabel}の窓口件数は、人口 1,000人あたり ").SayStrong($"{Figures.Average(PerThousand(counted, null)!.Value)}件").Say("（全件）でした。")
            : lead;
    }

    public LineChart ByWard() => new()
    {
        Title = "区ごとの人口（実績）",
        Summary = Sentence(),
        SummaryIsElsewhere = true,
        SeriesHeading = "区",
        Unit = "人",
        Years = Axis(Years),
        Series = [.. Table.Wards.Select((ward, index) => new ChartSeries(ward.Name, SeriesStyle.At(index), Values(Years, ward, PopulationKind.Actual)))],
        Events = Notes(),
    };

    /// <summary>Counts for every 1,000 residents by ward, in tenths; a line is parted where its counts do not compare.</summary>
    public LineChart PerThousandByWard()
    {
        var years = YearsBesideCounts;
        var span = new YearSpan(new FiscalYear(years[0]), new FiscalYear(years[^1]));
        return new LineChart
        {
            Title = "人口 1,000人あたりの窓口件数（全件）",
            Summary = $"{span.To.EraLabel}の人口 1,000人あたりの件数は、" + string.Join("、", Table.Wards.Where(ward => PerThousand(years[^1], ward) is not null).Select(ward => $"{ward.Name} {Figures.Average(PerThousand(years[^1], ward)!.Value)}件")) + "（全件）。",
            TableIsElsewhere = true,
            SeriesHeading = "区",
            Decimals = 1,
            Years = [.. span.Years.Select(year => new ChartYear(year.StartYear, year.ShortLabel) { IsSample = IsSampleBesideCounts(year.StartYear) })],
            Series =
            [
                .. Table.Wards.Select((ward, index) => new ChartSeries(ward.Name, SeriesStyle.At(index), [.. span.Years.Select(year => PerThousand(year.StartYear, ward) is { } rate ? (long?)(rate * 10) : null)])
                {
                    BreaksBefore = TrendEvents.BreaksBefore(Known, TrendScope.Of(Known, ward, Geography.AsNow), span),
                }),
            ],
            Events = Notes(),
        };
    }

    /// <summary>The residents of the year, or its counts, are invented.</summary>
    public bool IsSampleBesideCounts(int year) => Table.IsSample(year) || YearState.Of(Known, TrendScope.City(Known, ""), new FiscalYear(year)).IsSample;

    /// <summary>The city's residents, and what they are projected to be; null without a projection.</summary>
    public LineChart? WithProjection()
    {
        var projected = Table.YearsOf(PopulationKind.Projection);
        if (projected.Count == 0 || Years.Count == 0) return null;
        var years = Years.Concat(projected).ToList();
        return new LineChart
        {
            Title = $"{CityName}の人口の実績と推計",
            Summary = $"{CityName}の推計人口は、" + string.Join("、", projected.Select(year => (year, Table.Residents(year, null, null, PopulationKind.Projection))).Where(point => point.Item2 is not null).Select(point => $"{point.year}年 {Figures.Count(point.Item2!.Value)}人")) + "。",
            SeriesHeading = "種別",
            Unit = "人",
            Years = Axis(years),
            Series =
            [
                new ChartSeries("実績", SeriesStyle.At(0), Values(years, null, PopulationKind.Actual)) { IsNamedAtItsEnd = Years[^1] < projected[^1] },
                new ChartSeries("推計", SeriesStyle.At(1), Values(years, null, PopulationKind.Projection)) { JoinsGaps = true },
            ],
        };
    }

    /// <summary>Everything that the page shows, the wards of a year before the city.</summary>
    internal IEnumerable<(int Year, Ward? Ward, PopulationKind Kind)> Rows() =>
        from kind in new[] { PopulationKind.Actual, PopulationKind.Projection }
        from year in Table.YearsOf(kind)
        from ward in Places
        select (year, ward, kind);

    internal IReadOnlyList<CsvColumn<(int Year, Ward? Ward, PopulationKind Kind)>> Columns() =>
    [
        new("年（西暦）", row => row.Year),
        new("年（和暦）", row => JapaneseDate.EraYear(new DateOnly(row.Year, 10, 1))),
        new("行", row => row.Ward is null ? "市計" : "区"),
        new("区コード", row => row.Ward?.MunicipalCode),
        new("区", row => row.Ward?.Name),
        new("実績・推計", row => row.Kind.Label()),
        .. PopulationText.AgeGroups.Select(group => new CsvColumn<(int Year, Ward? Ward, PopulationKind Kind)>($"{group.Label()}（人）", row => Table.Residents(row.Year, row.Ward, group, row.Kind))),
        new("人口（人）", row => Table.Residents(row.Year, row.Ward, null, row.Kind)),
        new("65歳以上の割合（%）", row => Table.SeniorShare(row.Year, row.Ward, row.Kind)),
        new("同じ番号の年度の窓口件数（件、全件）", row => row.Kind == PopulationKind.Actual ? CountOf(row.Year, row.Ward) : null),
        new("人口1,000人あたりの窓口件数（件）", row => row.Kind == PopulationKind.Actual ? PerThousand(row.Year, row.Ward) : null),
        new("出典", row => SourceOf(row.Year, row.Ward, row.Kind)),
        new("サンプル", row => IsSample(row.Year, row.Ward, row.Kind) ? "サンプル" : null),
    ];

    internal string? SourceOf(int year, Ward? ward, PopulationKind kind) =>
        Found(year, ward, kind).Select(figure => figure.Source).Distinct().ToList() is { Count: > 0 } sources ? string.Join("、", sources) : null;

    internal bool IsSample(int year, Ward? ward, PopulationKind kind) => Found(year, ward, kind).Any(figure => figure.IsSample);

    private IEnumerable<PopulationFigure> Found(int year, Ward? ward, PopulationKind kind) =>
        from each in ward is null ? Table.Wards : [ward]
        from age in PopulationText.AgeGroups
        let figure = Table.Find(year, each, age, kind)
        where figure is not null
        select figure;

    /// <summary>What happened to the city; changes of offices say nothing about residents.</summary>
    private IReadOnlyList<ChartEvent> Notes() =>
    [
        .. TrendEvents.Of(Known, TrendScope.City(Known, CityName), new YearSpan(new FiscalYear(Years[0]), new FiscalYear(Years[^1])))
            .Where(happened => happened is { Note: not null, Ward: null, Office: null })
            .Select(happened => new ChartEvent(happened.From, $"{happened.When()}　{happened.Text}")),
    ];

    private string Sentence() => Latest is { } last
        ? $"{last}年の人口は、" + string.Join("、", Table.Wards.Select(ward => $"{ward.Name} {Figures.Count(Table.Residents(last, ward, null, PopulationKind.Actual)!.Value)}人")) + "。"
        : "区ごとの人口。";

    private long?[] Values(IReadOnlyList<int> years, Ward? ward, PopulationKind kind) =>
        [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Select(year => Table.Residents(year, ward, null, kind))];

    private IReadOnlyList<ChartYear> Axis(IReadOnlyList<int> years) =>
    [
        .. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Select(year => new ChartYear(year, new FiscalYear(year).ShortLabel)
        {
            IsSample = Table.IsSample(year),
        }),
    ];
}
