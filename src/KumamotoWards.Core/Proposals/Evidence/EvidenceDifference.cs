namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>A figure that is not what it was when the snapshot was taken.</summary>
/// <param name="Series">As it was then.</param>
/// <param name="FiscalYear">Starting year.</param>
/// <param name="Now">Null where there is no figure any more.</param>
public sealed record EvidenceDifference(EvidenceSeries Series, int FiscalYear, long? Then, long? Now)
{
    public static IReadOnlyList<EvidenceDifference> Between(EvidenceSnapshot then, EvidenceSnapshot now) =>
    [
        .. from series in then.Series
           let current = now.Series.FirstOrDefault(series.IsOf)
           from year in series.Years
           let value = current?.Years.FirstOrDefault(each => each.FiscalYear == year.FiscalYear)?.Value
           where value != year.Value
           select new EvidenceDifference(series, year.FiscalYear, year.Value, value),
    ];
}
