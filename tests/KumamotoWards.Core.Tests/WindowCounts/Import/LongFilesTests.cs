using System.Text;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class LongFilesTests(ITestOutputHelper output)
{
    // Five times as many take 15 seconds on two cores; here every statement is translated for SQL Server as well.
    private const int Rows = 20_000;

    /// <summary>Weekdays of every office, imported by a person of all their units.</summary>
    [Fact]
    public async Task TensOfThousandsOfRows_AreWrittenAndTakenBack_InOneGoEach()
    {
        await using var day = await ImportDay.BeginAsync();
        var rules = await day.Counts.RulesAsync();
        var units = rules.Directory.Units.Where(unit => unit.Kind is UnitKind.Branch or UnitKind.WardSection).ToList();
        var everybody = day.Clerk with
        {
            Assignments = [.. units.Select(unit => new ActiveAssignment(unit.Id, unit.Kind, unit.Name, unit.Name, unit.WardId, unit.OfficeId, AssignmentKind.Concurrent, "", IsHead: false, IsApprover: false))],
        };
        var text = new StringBuilder("日付,窓口,件数区分,件数\n");
        var rows = 0;
        for (var date = new DateOnly(2014, 4, 1); rows < Rows; date = date.AddDays(1))
            foreach (var office in rules.Directory.Offices)
                foreach (var taken in rules.Catalog.TakenBy(office.Id, date))
                    if (rows < Rows && rules.Problem(office, taken.CountItem, date) is null)
                        text.Append($"{date:yyyy/M/d},{office.PeriodAt(date).Name},{taken.CountItem.Name},{rows++ % 90}\n");
        var told = new List<int>();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var id = await day.UploadAsync(Encoding.UTF8.GetBytes(text.ToString()), everybody);
        output.WriteLine($"dry run {clock.Elapsed}");
        Assert.Equal(ImportStart.Started, await day.StartAsync(id, everybody));
        output.WriteLine($"checked again {clock.Elapsed}");
        await day.ApplyAsync(id, new Told(told));
        output.WriteLine($"applied {clock.Elapsed}");

        Assert.Equal(Rows, await day.Counts.ReadAsync(db => db.CountLines.CountAsync(line => line.ImportId == id)));
        Assert.Equal(Rows, told[^1]);
        Assert.Equal(told.Order(), told);
        Assert.True(told.Count >= 10);
        Assert.Equal(new ReversedImport(Rows, 0), await day.ReverseAsync(id, person: everybody));
        output.WriteLine($"reversed {clock.Elapsed}");
        Assert.Empty(await day.StandingAsync());
        await day.LedgerAgreesAsync();
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
