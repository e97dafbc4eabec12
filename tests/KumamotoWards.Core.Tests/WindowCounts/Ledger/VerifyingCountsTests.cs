using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

/// <summary>Whatever somebody does to the tables behind the ledger's back is found, cell by cell.</summary>
public sealed class VerifyingCountsTests : BranchDay
{
    public static TheoryData<string, string> Tamperings => new()
    {
        { "UPDATE DailyCounts SET Value = 13 WHERE Value = 12", "2026-11-20 Day moving" },
        { "DELETE FROM DailyCounts WHERE Value = 12", "2026-11-20 Day moving" },
        { "INSERT INTO DailyCounts VALUES (3, '2026-11-19', 1, 4)", "2026-11-19 Day moving" },
        { "UPDATE MonthlyCounts SET Value = 99 WHERE Value = 12", "2026-11-01 Month moving" },
        { "UPDATE MonthlyCounts SET DaysEntered = 2 WHERE Value = 12", "2026-11-01 Month moving" },
        { "DELETE FROM MonthlyCounts WHERE Value = 0", "2026-11-01 Month seal" },
        { "UPDATE MonthlyCounts SET FiscalYear = 2025 WHERE Value = 12", "2026-11-01 Month moving" },
        { "UPDATE YearlyCounts SET Value = Value + 1 WHERE OfficeId = 3 AND FiscalYear = 2012 AND CountItemId = 1", "2012-04-01 Year moving" },
        { "UPDATE CountLines SET Delta = 7 WHERE Delta = 12", "2026-11-20 Day moving" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task ATotalThatDoesNotAgree_IsNamed(string tampering, string named)
    {
        await SavedAsync(Set("moving", 12), Set("seal", 0));
        Assert.Empty(await VerifyAsync());

        await Counts.ReadAsync(db => db.Database.ExecuteSqlRawAsync(tampering));

        var fault = Assert.Single(await VerifyAsync());
        Assert.Equal((Branch, named), (fault.Office, $"{fault.Start:yyyy-MM-dd} {fault.Period} {fault.Item}"));
    }

    private Task<IReadOnlyList<CountDiscrepancy>> VerifyAsync() =>
        Counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync());
}
