namespace KumamotoWards.Core.Population;

/// <summary>How age groups and kinds are written on pages and in files.</summary>
public static class PopulationText
{
    public static readonly IReadOnlyList<AgeGroup> AgeGroups = Enum.GetValues<AgeGroup>();

    public static string Label(this AgeGroup group) => group switch
    {
        AgeGroup.Children => "0〜14歳",
        AgeGroup.WorkingAge => "15〜64歳",
        AgeGroup.Seniors => "65歳以上",
    };

    public static string Label(this PopulationKind kind) => kind switch
    {
        PopulationKind.Actual => "実績",
        PopulationKind.Projection => "推計",
    };
}
