using KumamotoWards.Core;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Builds the pages of evidence.</summary>
public sealed class EvidencePages(
    ProposalDetailQueries proposals, EvidenceQueries evidence, YearlyFiguresQueries queries, OrganizationQueries organization, CurrentStaff current, City city)
{
    private string CityName => city.Name;

    /// <summary>Null when there is no such proposal for this person.</summary>
    public Task<ProposalDetail?> FindAsync(int id, CancellationToken cancellationToken) => proposals.FindAsync(current.Person, id, cancellationToken);

    /// <summary>What is chosen, filled up with what is near at hand; what cannot be shown is an error at its field.</summary>
    public async Task<NewEvidencePage> NewAsync(ProposalDetail detail, EvidencePurpose purpose, NewEvidenceForm form, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        if (form.Series.Count == 0) form.Series = [.. await UsualAsync(detail, purpose, cancellationToken)];
        while (form.Series.Count < EvidenceRequest.MostSeries) form.Series.Add(new EvidenceSeriesForm());
        form.From ??= figures.Years.FirstOrDefault(figures.RunningYear).StartYear;
        form.To ??= figures.Years.LastOrDefault(figures.RunningYear).StartYear;
        // More years than an evidence shows: those that are near.
        if (form.To - form.From >= EvidenceRequest.MostYears && !errors.ContainsKey(nameof(form.From))) form.From = form.To - EvidenceRequest.MostYears + 1;
        form.Basis = form.ChosenBasis.Slug();
        // A missing sentence is no reason to hide the figures.
        var isShowable = errors.All(each => each.Value!.Errors.Count == 0 || each.Key is "" or nameof(form.Caption));
        var preview = isShowable ? Preview(figures, form, errors) : null;
        form.Caption ??= preview is null ? null : EvidenceCaption.Of(preview);
        return new NewEvidencePage(detail.Proposal, purpose, form, preview, figures, CityName);
    }

    public EvidenceRequest RequestOf(EvidenceForm form, YearlyFigures figures) => new(
        [.. form.Choices.Select(row => row.Choice)],
        new FiscalYear(form.From ?? figures.RunningYear.StartYear), new FiscalYear(form.To ?? figures.RunningYear.StartYear), form.ChosenBasis, CityName);

    /// <summary>The form's name of a field that the domain names.</summary>
    public static string FieldOf(EvidenceForm form, string field)
    {
        foreach (var (place, row) in form.Choices.Index())
            if (field == $"Choices[{place}]") return $"Series[{row.Row}].Place";
        return field.StartsWith("Choices", StringComparison.Ordinal) ? "Series[0].Place" : field;
    }

    private EvidenceSnapshot? Preview(YearlyFigures figures, EvidenceForm form, ModelStateDictionary errors)
    {
        try
        {
            return EvidenceBuilder.Build(figures, RequestOf(form, figures));
        }
        catch (RuleViolationException violation)
        {
            errors.AddModelError(FieldOf(form, violation.Field), violation.Message);
            return null;
        }
    }

    /// <summary>An effect is measured where the reason was; a reason begins at the proposer's own office.</summary>
    private async Task<IEnumerable<EvidenceSeriesForm>> UsualAsync(ProposalDetail detail, EvidencePurpose purpose, CancellationToken cancellationToken)
    {
        var before = purpose == EvidencePurpose.Effect
            ? (await evidence.OfProposalAsync(detail.Proposal.Id, CityName, cancellationToken)).FirstOrDefault(each => each.Purpose == EvidencePurpose.Reason)
            : null;
        if (before is not null)
            return before.Snapshot.Series.Select(series => new EvidenceSeriesForm { Place = EvidenceSeriesForm.PlaceOf(new(series.Scope, series.Slug, null)), Item = series.Item });
        var directory = await organization.DirectoryAsync(cancellationToken);
        return directory.Unit(detail.Proposal.UnitId).OfficeId is { } office
            ? [new EvidenceSeriesForm { Place = $"office:{directory.Office(office).Slug}" }]
            : [new EvidenceSeriesForm { Place = $"ward:{directory.Ward(detail.Proposal.WardId).Slug}" }];
    }
}
