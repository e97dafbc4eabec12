using KumamotoWards.Core;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Charts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>A view of the yearly trend, and the proposals that it can become evidence of.</summary>
/// <param name="Preview">Null where the view cannot be shown as evidence.</param>
/// <param name="Open">Drafts and returned proposals of the person's units.</param>
/// <param name="Units">For each a proposal can be begun.</param>
public sealed record TrendEvidencePage(
    TrendEvidenceForm Form, EvidenceSnapshot? Preview, YearlyFigures Figures, IReadOnlyList<DraftListItem> Open, IReadOnlyList<ActiveAssignment> Units)
{
    public Guid Key => Form.Key;

    public string? Caption => Form.Caption;

    /// <summary>Where there is one place for it only, that one.</summary>
    public string? Target => Form.Target ?? (Open.Count + Units.Count == 1 ? Targets.Single().Value : null);

    public LineChart Chart => EvidenceChart.Of(Preview!, Form.Caption ?? "", Figures);

    public IEnumerable<SelectListItem> Targets =>
    [
        .. Open.Select(draft => new SelectListItem($"{(draft.Title.Length > 0 ? draft.Title : "件名のない下書き")}（{draft.State.Label()}）", $"{draft.Id}")),
        .. Units.Select(unit => new SelectListItem(Units.Count > 1 ? $"新しい提案を書き始める（{unit.UnitLabel}）" : "新しい提案を書き始める", $"{TrendEvidenceForm.NewProposal}{unit.UnitId}")),
    ];
}

/// <summary>Builds the page that makes evidence of a view of the yearly trend.</summary>
public sealed class TrendEvidencePages(EvidencePages evidence, DraftQueries drafts, YearlyFiguresQueries queries, CurrentStaff current)
{
    public async Task<TrendEvidencePage> ReadAsync(TrendEvidenceForm form, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var isShowable = errors.All(each => each.Value!.Errors.Count == 0 || each.Key is nameof(form.Caption) or nameof(form.Target));
        var preview = isShowable ? Preview(figures, form, errors) : null;
        if (form.Key == Guid.Empty) form.Key = Guid.NewGuid();
        form.Caption ??= preview is null ? null : EvidenceCaption.Of(preview);
        var desk = await drafts.OfAsync(current.Person, cancellationToken);
        return new TrendEvidencePage(form, preview, figures, desk.Open, [.. ProposalDrafts.UnitsOf(current.Person)]);
    }

    public async Task<EvidenceRequest> RequestAsync(TrendEvidenceForm form, CancellationToken cancellationToken) =>
        evidence.RequestOf(form.Choice, await queries.FiguresAsync(cancellationToken));

    private EvidenceSnapshot? Preview(YearlyFigures figures, TrendEvidenceForm form, ModelStateDictionary errors)
    {
        try
        {
            return EvidenceBuilder.Build(figures, evidence.RequestOf(form.Choice, figures));
        }
        catch (RuleViolationException violation)
        {
            errors.AddModelError("", violation.Message);
            return null;
        }
    }
}
