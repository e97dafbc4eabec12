using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Core.Population;

/// <summary>All population figures in memory. A ward's total is known only where all of its age groups are; the city's where all wards' are.</summary>
public sealed class PopulationTable(IReadOnlyList<PopulationFigure> figures, IReadOnlyList<Ward> wards)
{
    private readonly Dictionary<(int Year, int WardId, AgeGroup AgeGroup, PopulationKind Kind), PopulationFigure> _cells =
        figures.ToDictionary(figure => (figure.Year, figure.WardId, figure.AgeGroup, figure.Kind));
    private readonly HashSet<int> _sampleYears = [.. figures.Where(figure => figure.IsSample).Select(figure => figure.Year)];

    public IReadOnlyList<Ward> Wards { get; } = wards;
    public bool IsEmpty => figures.Count == 0;
    public bool HasSample { get; } = figures.Any(figure => figure.IsSample);

    /// <summary>Some figure of the year is invented; of one ward, of its actual ones.</summary>
    public bool IsSample(int year, Ward? ward = null) => ward is null
        ? _sampleYears.Contains(year)
        : PopulationText.AgeGroups.Any(group => Find(year, ward, group, PopulationKind.Actual)?.IsSample == true);

    /// <summary>Whose figures they are, in the order of their first year.</summary>
    public IReadOnlyList<string> SourcesOf(PopulationKind kind) => [.. figures.Where(figure => figure.Kind == kind).OrderBy(figure => figure.Year).Select(figure => figure.Source).Distinct()];

    /// <summary>Years with a figure of the kind, oldest first.</summary>
    public IReadOnlyList<int> YearsOf(PopulationKind kind) => [.. figures.Where(figure => figure.Kind == kind).Select(figure => figure.Year).Distinct().Order()];

    public PopulationFigure? Find(int year, Ward ward, AgeGroup group, PopulationKind kind) => _cells.GetValueOrDefault((year, ward.Id, group, kind));

    /// <param name="ward">Null for the city.</param>
    /// <param name="group">Null for everybody.</param>
    public long? Residents(int year, Ward? ward, AgeGroup? group, PopulationKind kind)
    {
        long sum = 0;
        foreach (var each in ward is null ? Wards : [ward])
        {
            foreach (var one in group is { } only ? [only] : PopulationText.AgeGroups)
            {
                if (Find(year, each, one, kind) is not { } figure) return null;
                sum += figure.Residents;
            }
        }
        return sum;
    }

    /// <summary>Residents of 65 and over in percent of all, one decimal; null where either is not known.</summary>
    public decimal? SeniorShare(int year, Ward? ward, PopulationKind kind) =>
        Residents(year, ward, group: null, kind) is > 0 and var all && Residents(year, ward, AgeGroup.Seniors, kind) is { } seniors
            ? Rounding.To(100m * seniors / all, 1)
            : null;

    /// <summary>Counts for every 1,000 residents of the year, one decimal; null where the residents are not known.</summary>
    public decimal? PerThousand(long count, int year, Ward? ward) =>
        Residents(year, ward, group: null, PopulationKind.Actual) is > 0 and var all ? Rounding.To(1000m * count / all, 1) : null;
}
