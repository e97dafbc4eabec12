using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Charts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Choosing a trend, and how it will look.</summary>
/// <param name="Preview">Null while what is chosen cannot be shown.</param>
public sealed record NewEvidencePage(Proposal Proposal, EvidencePurpose Purpose, NewEvidenceForm Form, EvidenceSnapshot? Preview, YearlyFigures Figures, string CityName)
{
    public IList<EvidenceSeriesForm> Series => Form.Series;

    public int? From => Form.From;

    public int? To => Form.To;

    public string? Basis => Form.Basis;

    public string? Caption => Form.Caption;

    public string Title => Purpose switch
    {
        EvidencePurpose.Reason => "根拠となる件数を付ける",
        EvidencePurpose.Effect => "実施のあとの件数を付ける",
    };

    public LineChart Chart => EvidenceChart.Of(Preview!, Form.Caption ?? "", Figures);

    public IEnumerable<SelectListItem> Places()
    {
        var (wards, offices) = (new SelectListGroup { Name = "区" }, new SelectListGroup { Name = "窓口" });
        yield return new SelectListItem(CityName, "city");
        foreach (var ward in Figures.Wards) yield return new SelectListItem(ward.Name, $"ward:{ward.Slug}") { Group = wards };
        foreach (var office in Figures.Offices) yield return new SelectListItem(Figures.NameOf(office), $"office:{office.Slug}") { Group = offices };
    }

    public IEnumerable<SelectListItem> Items() => Figures.Items.Select(item => new SelectListItem(item.Name, item.Slug));

    public IEnumerable<SelectListItem> Years() => Figures.Years.Append(Figures.RunningYear).Concat(Chosen).Distinct().Order()
        .Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year.StartYear}"));

    public IEnumerable<SelectListItem> Bases() => ComparisonBasisText.All.Select(basis => new SelectListItem(basis.Label(), basis.Slug()));

    /// <summary>Those of the address too, where they are years at all.</summary>
    private IEnumerable<FiscalYear> Chosen => new[] { Form.From, Form.To }.Where(EvidenceFormValidator.IsYear).OfType<int>().Select(year => new FiscalYear(year));
}
