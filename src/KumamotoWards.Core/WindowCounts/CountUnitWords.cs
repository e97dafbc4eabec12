namespace KumamotoWards.Core.WindowCounts;

/// <summary>The unit as it stands behind a number.</summary>
public static class CountUnitWords
{
    public static string Word(this CountUnit unit) => unit switch
    {
        CountUnit.Cases => "件",
        CountUnit.Copies => "通",
        CountUnit.Persons => "人",
    };
}
