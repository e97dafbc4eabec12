using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class EnteringForAnotherUnitTests : BranchDay
{
    [Theory]
    [InlineData("hanazono-general-branch")]
    [InlineData("nishi-resident-affairs")]
    public async Task AnotherWardsStaff_WriteNothing(string unit)
    {
        var stranger = await Counts.PersonInAsync(unit);

        Assert.IsType<DailySaveForbidden>(await SaveAsAsync(stranger, Branch, [Set("moving", 1)], onBehalfReason: "応援"));
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task ASectionOfTheWardOffice_WritesOnlyItsOwnItemsThere()
    {
        var residents = await Counts.PersonInAsync("chuo-resident-affairs");

        Assert.IsType<DailySaved>(await SaveAsAsync(residents, "chuo-ward-office", [Set("moving", 100)]));
        Assert.IsType<DailySaveForbidden>(await SaveAsAsync(residents, "chuo-ward-office", [Set("seal", 30), Set("tax-certificate", 80)]));
    }

    [Fact]
    public async Task TheWardOffice_EntersForItsBranch_WithAReasonOnceADay()
    {
        var residents = await Counts.PersonInAsync("chuo-resident-affairs");

        var asked = Assert.IsType<DailySaveInvalid>(await SaveAsAsync(residents, Branch, [Set("moving", 1)]));
        Assert.Equal("on-behalf-reason-required", Assert.Single(asked.Errors).Code);

        Assert.IsType<DailySaved>(await SaveAsAsync(residents, Branch, [Set("moving", 1)], "所長が出張のため"));
        Assert.IsType<DailySaved>(await SaveAsAsync(residents, Branch, [Set("seal", 1)]));

        var entry = await Counts.ReadAsync(db => db.OnBehalfEntries.SingleAsync());
        Assert.Equal(("所長が出張のため", residents.Primary!.UnitId, residents.StaffMemberId), (entry.Reason, entry.UnitId, entry.StaffMemberId));
        Assert.All(await LinesAsync(), line => Assert.Equal(residents.Primary.UnitId, line.UnitId));
    }

    [Fact]
    public async Task Headquarters_EnterNothing()
    {
        var unit = await Counts.ReadAsync(db => db.Units.Where(row => row.Kind == UnitKind.HeadquartersSection).Select(row => row.Code).FirstAsync());

        Assert.IsType<DailySaveForbidden>(await SaveAsAsync(await Counts.PersonInAsync(unit), Branch, [Set("moving", 1)], "応援"));
    }
}
