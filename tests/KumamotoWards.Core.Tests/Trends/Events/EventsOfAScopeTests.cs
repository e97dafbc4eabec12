using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Events;

public sealed class EventsOfAScopeTests : IAsyncLifetime
{
    private static readonly YearSpan Long = new(new FiscalYear(2011), new FiscalYear(2026));

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(seeded: true);
        await _database.InScopeAsync(services => services.GetRequiredService<TrendNoteSeed>().SeedAsync());
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task TheCity_HasOfficesItemsAndNotes_OldestFirst()
    {
        var figures = await FiguresAsync();

        var events = TrendEvents.Of(figures, TrendScope.City(figures, "熊本市"), Long);

        Assert.Equal(
            [TrendEventKind.OfficeChange, TrendEventKind.ItemChange, TrendEventKind.Disaster, TrendEventKind.Other],
            events.Select(happened => happened.Kind).Distinct());
        Assert.Equal(["平成28年4月", "令和2年2月から"], events.Where(happened => happened.Note is not null).Select(happened => happened.When()));
        Assert.Equal(8, events.Count(happened => happened.Kind == TrendEventKind.OfficeChange));
    }

    [Fact]
    public async Task TheEarthquake_BreaksEverySeriesAt2016()
    {
        var figures = await FiguresAsync();

        Assert.All(
            figures.Offices.Select(office => TrendScope.Of(figures, office)).Append(TrendScope.City(figures, "熊本市")),
            scope => Assert.Contains(2016, TrendEvents.BreaksBefore(figures, scope, Long)));
    }

    [Fact]
    public async Task OneKindOfOffices_KeepsTheNotesOfTheCity()
    {
        var figures = (await FiguresAsync()).OfKind(OfficeKind.GeneralBranch);

        Assert.Contains(2016, TrendEvents.BreaksBefore(figures, TrendScope.City(figures, "熊本市"), Long));
    }

    [Fact]
    public async Task AnOfficesBreak_PartsItsOwnLineAlone()
    {
        var figures = await FiguresAsync();
        var nishi = TrendScope.Of(figures, figures.Offices.Single(office => office.Slug == "nishi-ward-office"));
        var ward = TrendScope.Of(figures, figures.Wards.Single(ward => ward.Slug == "nishi"), Geography.AsNow);

        Assert.Equal([2012, 2016], TrendEvents.BreaksBefore(figures, nishi, Long));
        Assert.Equal([2016], TrendEvents.BreaksBefore(figures, ward, Long));
        Assert.Contains(TrendEvents.Of(figures, ward, Long), happened => happened.Change == OfficeChangeKind.Expanded);
    }

    [Fact]
    public async Task AnItem_IsAnEventOnlyWhereItIsTaken()
    {
        var figures = await FiguresAsync();

        Assert.Contains("パスポート（申請）の開始", Texts(figures, "nishi-ward-office"));
        Assert.DoesNotContain("パスポート（申請）の開始", Texts(figures, "oe-branch"));
    }

    [Fact]
    public async Task ANoteOfAWard_CoversItsOffices_AndTouchesTheCity()
    {
        await WriteAsync(new TrendNoteEntry(TrendNoteKind.Rule, new DateOnly(2013, 11, 5), null, "手数料の改定", null, true, await WardAsync("kita"), null));
        var figures = await FiguresAsync();
        var note = figures.Notes.Single(each => each.Text == "手数料の改定");
        var tatsuda = TrendScope.Of(figures, figures.Offices.Single(office => office.Slug == "tatsuda-branch"));
        var city = TrendScope.City(figures, "熊本市");

        Assert.True(note.Covers(tatsuda, figures));
        Assert.Equal(2014, note.FirstYearAfter.StartYear);
        Assert.True(note.Touches(city, figures) && !note.Covers(city, figures));
        Assert.False(note.Touches(TrendScope.Of(figures, figures.Offices.Single(office => office.Slug == "oe-branch")), figures));
    }

    [Fact]
    public async Task AWithdrawnNote_IsGoneAtOnce_AndStaysInTheAuditTrail()
    {
        var quake = (await FiguresAsync()).Notes[0].Note!;

        await _database.InScopeAsync(services => services.GetRequiredService<TrendNotes>().WithdrawAsync(quake.Id, quake.Version));

        Assert.DoesNotContain((await FiguresAsync()).Notes, note => note.Note!.Id == quake.Id);
        var entry = await _database.WithContextAsync(db => db.AuditEntries.SingleAsync(each => each.Entity == nameof(TrendNote) && each.Changes.Contains("WithdrawnAt") && each.Action == AuditAction.Changed));
        Assert.Equal($"{quake.Id}", entry.EntityKey);
        // The next start of the program does not bring it back.
        await _database.InScopeAsync(services => services.GetRequiredService<TrendNoteSeed>().SeedAsync());
        Assert.Single((await FiguresAsync()).Notes);
    }

    [Fact]
    public async Task AChangeAgainstAStaleVersion_IsRefused()
    {
        var quake = (await FiguresAsync()).Notes[0].Note!;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _database.InScopeAsync(services =>
            services.GetRequiredService<TrendNotes>().ChangeAsync(quake.Id, Guid.NewGuid(), new TrendNoteEntry(TrendNoteKind.Disaster, quake.From, null, "地震", null, true, null, null))));
    }

    private static List<string> Texts(YearlyFigures figures, string office) =>
        [.. TrendEvents.Of(figures, TrendScope.Of(figures, figures.Offices.Single(each => each.Slug == office)), Long).Select(happened => happened.Text)];

    private Task<YearlyFigures> FiguresAsync() => _database.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());

    private Task WriteAsync(TrendNoteEntry entry) => _database.InScopeAsync(services => services.GetRequiredService<TrendNotes>().AddAsync(entry));

    private Task<int> WardAsync(string slug) => _database.WithContextAsync(db => db.Wards.Where(ward => ward.Slug == slug).Select(ward => ward.Id).SingleAsync());
}
