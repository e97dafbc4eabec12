using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.TestSupport.WindowCounts;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of 記録のしかた, once: of a published year, which gives way to its months, and of one of them.</summary>
internal static class RecordingReads
{
    public static async Task RunAsync(CountsDatabase counts)
    {
        var headquarters = await counts.PersonInAsync("hq-citizen-affairs");
        var rules = await counts.RulesAsync();
        var (office, item) = (rules.Directory.FindOffice("oe-branch")!, rules.Catalog.FindItem("moving")!);
        var year = RecordingScope.OfYear(office, item, new(2013));
        var state = await counts.AsAsync<RecordingQueries, RecordingState>(null, queries => queries.FindAsync(year));
        await counts.AsAsync<RecordingSwitch, bool>(headquarters, service =>
            service.SwitchAsync(headquarters, year, new SwitchRequest(Guid.NewGuid(), state.Version, null, AcceptsDifference: false, Restores: true, "月ごとの数があるため")));
        await counts.AsAsync<RecordingQueries, RecordingState>(null, queries => queries.FindAsync(RecordingScope.OfMonth(office, item, new DateOnly(2013, 5, 1))));
    }
}
