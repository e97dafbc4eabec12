namespace KumamotoWards.Core.Population;

/// <summary>How age groups and kinds are written in the files of others, as <see cref="WindowCounts.Import.Shapes.PlainText"/> gives them.</summary>
internal static class PopulationWords
{
    public static AgeGroup? AgeGroup(string plain) => plain.Replace('~', '-').Replace('〜', '-').Replace("–", "-", StringComparison.Ordinal).Replace("歳", "", StringComparison.Ordinal).Replace("(人)", "", StringComparison.Ordinal) switch
    {
        "0-14" or "年少人口" or "15未満" => Population.AgeGroup.Children,
        "15-64" or "生産年齢人口" => Population.AgeGroup.WorkingAge,
        "65以上" or "65-" or "65+" or "老年人口" => Population.AgeGroup.Seniors,
        _ => null,
    };

    public static PopulationKind? Kind(string plain) => plain switch
    {
        "実績" => PopulationKind.Actual,
        "推計" or "将来推計" => PopulationKind.Projection,
        _ => null,
    };

    /// <summary>A sum of wards or of age groups, as published tables have them: 市計, 総数, 熊本市.</summary>
    public static bool IsTotal(string plain) => WindowCounts.Import.Shapes.PlainText.IsTotal(plain) || plain is "総数" or "全市" or "全体" || plain.EndsWith('市');
}
