using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Population;

/// <summary>A figure of a file that can be taken.</summary>
/// <param name="Line">Its row, from 1, as the spreadsheet shows it.</param>
/// <param name="Before">What stands now; null where nothing does.</param>
public sealed record PopulationRow(int Line, int Year, Ward Ward, AgeGroup AgeGroup, PopulationKind Kind, int Residents, int? Before)
{
    internal (int, int, AgeGroup, PopulationKind) Key => (Year, Ward.Id, AgeGroup, Kind);
}

/// <summary>A row that cannot be taken, and why.</summary>
/// <param name="Cell">C12, as the spreadsheet names it.</param>
/// <param name="Message">Japanese; says what to do.</param>
public sealed record PopulationRefusal(int Line, string Cell, string Message);

/// <summary>What a file would do. It is taken whole or not at all.</summary>
public sealed record CheckedPopulation(IReadOnlyList<PopulationRow> Rows, IReadOnlyList<PopulationRefusal> Refusals)
{
    public bool CanBeApplied => Refusals.Count == 0 && Rows.Count > 0;
    public int New => Rows.Count(row => row.Before is null);
    public int Changed => Rows.Count(row => row.Before is { } before && before != row.Residents);
    public int Unchanged => Rows.Count - New - Changed;
}
