using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using Xunit;

namespace KumamotoWards.Core.Tests.Population;

public sealed class PopulationTableTests
{
    private static readonly Ward Ward = new("00001", "a", "あ区", "", "", 1);

    [Fact]
    public void Shares_RoundHalfAwayFromZero()
    {
        var table = Table((AgeGroup.Children, 100), (AgeGroup.WorkingAge, 650), (AgeGroup.Seniors, 250));

        Assert.Equal(25.0m, table.SeniorShare(2025, Ward, PopulationKind.Actual));
        Assert.Equal(1234.5m, table.PerThousand(12345, 2025, Ward) / 10);
        Assert.Equal(1000, table.Residents(2025, null, null, PopulationKind.Actual));
    }

    [Fact]
    public void AWardThatLacksAnAgeGroup_HasNoTotalAndNoShare()
    {
        var table = Table((AgeGroup.Children, 100), (AgeGroup.Seniors, 250));

        Assert.Null(table.Residents(2025, Ward, null, PopulationKind.Actual));
        Assert.Null(table.SeniorShare(2025, Ward, PopulationKind.Actual));
        Assert.Null(table.PerThousand(10, 2025, Ward));
        Assert.Equal(250, table.Residents(2025, Ward, AgeGroup.Seniors, PopulationKind.Actual));
    }

    [Fact]
    public void AWard_IsNotTheCity_AndAProjectionIsNotACount()
    {
        var other = new Ward("00002", "b", "い区", "", "", 2);
        typeof(Ward).GetProperty(nameof(Core.Organization.Ward.Id))!.SetValue(other, 2);
        var table = new PopulationTable(
            [
                .. from ward in new[] { Ward, other }
                   from age in PopulationText.AgeGroups
                   from kind in new[] { PopulationKind.Actual, PopulationKind.Projection }
                   select new PopulationFigure { Year = 2025, WardId = ward.Id, AgeGroup = age, Kind = kind, Residents = (ward == other ? 200 : 100) * (kind == PopulationKind.Actual ? 1 : 10), Source = "試験" },
            ],
            [Ward, other]);

        Assert.Equal((300, 600, 900), (table.Residents(2025, Ward, null, PopulationKind.Actual), table.Residents(2025, other, null, PopulationKind.Actual), table.Residents(2025, null, null, PopulationKind.Actual)));
        Assert.Equal(500m, table.PerThousand(150, 2025, Ward));
    }

    private static PopulationTable Table(params (AgeGroup Group, int Residents)[] figures) => new(
        [.. figures.Select(figure => new PopulationFigure { Year = 2025, WardId = Ward.Id, AgeGroup = figure.Group, Kind = PopulationKind.Actual, Residents = figure.Residents, Source = "試験" })],
        [Ward]);
}
