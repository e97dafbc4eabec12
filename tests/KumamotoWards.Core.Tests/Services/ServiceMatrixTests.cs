using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Tests.Organization;
using Xunit;

namespace KumamotoWards.Core.Tests.Services;

public sealed class ServiceMatrixTests(SeededOrganization seeded) : IClassFixture<SeededOrganization>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private ServiceMatrix Matrix => On(Today);

    [Fact]
    public void Today_HasEveryBranchAndWhatBranchesHandle()
    {
        Assert.Equal(16, Matrix.Rows.Count);
        Assert.Equal(8, Matrix.Services.Count);
        Assert.All(Matrix.Rows, row => Assert.True(row.IsRecorded));
        Assert.DoesNotContain(Matrix.Rows, row => row.Period.Kind == OfficeKind.WardOffice);
    }

    [Fact]
    public void OnlyTheAgricultureOfOneGeneralBranch_DiffersFromItsKind()
    {
        var different = Matrix.Rows.SelectMany(row => row.Cells.Where(cell => cell.DiffersFromItsKind).Select(cell => (row.Office.Slug, cell.Service.Slug)));

        Assert.Equal(
            [("jonan-general-branch", "agriculture-promotion"), ("jonan-general-branch", "agricultural-facilities"), ("jonan-general-branch", "land-improvement-branch")],
            different);
    }

    [Fact]
    public void HandlingCounts_AreThoseOfThePublishedList() =>
        Assert.Equal([15, 16, 15, 10, 10, 1, 1, 1], Matrix.Services.Select(Matrix.HandlingCount));

    [Fact]
    public void OneWard_KeepsItsDifferencesFromTheWholeCity()
    {
        var minami = Matrix.Only(seeded.Directory.FindWard("minami"), kind: null);

        Assert.Equal(5, minami.Rows.Count);
        Assert.Equal(3, minami.DifferenceCount);
    }

    [Fact]
    public void OneKind_LeavesTheOthersOut() =>
        Assert.Equal(["yoshino-annex"], Matrix.Only(ward: null, OfficeKind.Annex).Rows.Select(row => row.Office.Slug));

    [Fact]
    public void BeforeTheWards_PlacesWithoutARecordSaySo()
    {
        var unrecorded = On(new DateOnly(2012, 3, 31)).Rows.Where(row => !row.IsRecorded).Select(row => row.Office.Slug);

        Assert.Equal(
            ["kotsu-center-service-corner", "gofuku-exchange-room", "kengun-culture-hall", "nishi-ward-office", "minami-ward-office", "kita-ward-office"],
            unrecorded);
    }

    [Fact]
    public void AnExampleInBrackets_IsTheServices() => Assert.Equal(
        ["さくらカード発行など"],
        Matrix.Services.Select(service => service.Example).OfType<string>());

    private ServiceMatrix On(DateOnly date) => ServiceMatrix.On(date, seeded.Directory, seeded.Services);
}
