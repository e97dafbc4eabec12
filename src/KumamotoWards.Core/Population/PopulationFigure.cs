using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Population;

/// <summary>The three age groups of the national statistics.</summary>
public enum AgeGroup
{
    /// <summary>0〜14歳</summary>
    Children = 1,

    /// <summary>15〜64歳</summary>
    WorkingAge = 2,

    /// <summary>65歳以上</summary>
    Seniors = 3,
}

public enum PopulationKind
{
    /// <summary>実績</summary>
    Actual = 1,

    /// <summary>推計</summary>
    Projection = 2,
}

/// <summary>Residents of a ward in an age group, in a year as its source counts it.</summary>
[VersionScope(DataScope.Organization)]
public sealed class PopulationFigure
{
    public const int SourceMaxLength = 100;

    public int Id { get; private set; }

    /// <summary>The western year; beside counts it stands with the fiscal year of the same number.</summary>
    public required int Year { get; init; }

    public required int WardId { get; init; }
    public required AgeGroup AgeGroup { get; init; }
    public required PopulationKind Kind { get; init; }
    public required int Residents { get; set; }

    /// <summary>Whose figure it is, as people quote it: 住民基本台帳（各年10月1日）.</summary>
    public required string Source { get; set; }

    /// <summary>Invented, to try the pages out.</summary>
    public bool IsSample { get; set; }
}
