using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>A view of the yearly trend, by the words of its address.</summary>
public class TrendViewForm
{
    /// <summary>Slug.</summary>
    public string? Office { get; set; }

    /// <summary>Slug.</summary>
    public string? Ward { get; set; }

    /// <summary>A kind of office: a view that an evidence does not show.</summary>
    public string? Kind { get; set; }

    /// <summary>Slug; blank for the subtotal.</summary>
    public string? Item { get; set; }

    [Display(Name = "はじめの年度")]
    public int? From { get; set; }

    [Display(Name = "おわりの年度")]
    public int? To { get; set; }

    public string? Basis { get; set; }

    public string? Geography { get; set; }

    /// <summary>Evidence counts a ward by its offices of today.</summary>
    internal bool IsInOldGeography => Geography == Core.Trends.Geography.AsThen.Slug() && string.IsNullOrEmpty(Office);

    internal EvidenceForm Choice => new() { Series = [new EvidenceSeriesForm { Place = Place, Item = Item }], From = From, To = To, Basis = Basis };

    private string Place =>
        !string.IsNullOrEmpty(Office) ? EvidenceSeriesForm.PlaceOf(new(TrendScopeKind.Office, Office, null))
        : !string.IsNullOrEmpty(Ward) ? EvidenceSeriesForm.PlaceOf(new(TrendScopeKind.Ward, Ward, null))
        : EvidenceSeriesForm.PlaceOf(new(TrendScopeKind.City, TrendScope.CitySlug, null));
}

public sealed class TrendViewFormValidator : AbstractValidator<TrendViewForm>
{
    public TrendViewFormValidator()
    {
        RuleFor(form => form.Choice).SetValidator(new EvidenceFormValidator()).OverridePropertyName("");
        RuleFor(form => form.Kind).Empty().WithMessage("施設の種類ごとの推移は、そのままでは根拠にできません。窓口か区を選んでください。");
    }
}

/// <summary>The view, the sentence above it, and where it is to go.</summary>
public sealed class TrendEvidenceForm : TrendViewForm
{
    internal const string NewProposal = "new-";

    /// <summary>Of the page: a second click finds the draft that the first began.</summary>
    public Guid Key { get; set; }

    [Display(Name = "図の説明")]
    public string? Caption { get; set; }

    /// <summary>Id of an open proposal of the person's unit, or new- and the id of the unit that begins one.</summary>
    public string? Target { get; set; }

    internal int? ProposalId => int.TryParse(Target, out var id) ? id : null;

    internal static TrendEvidenceForm Of(TrendViewForm view) => new()
    {
        Office = view.Office,
        Ward = view.Ward,
        Kind = view.Kind,
        Item = view.Item,
        From = view.From,
        To = view.To,
        Basis = view.Basis,
        Geography = view.Geography,
    };

    internal int? UnitId => Target?.StartsWith(NewProposal, StringComparison.Ordinal) == true && int.TryParse(Target[NewProposal.Length..], out var id) ? id : null;
}

public sealed class TrendEvidenceFormValidator : AbstractValidator<TrendEvidenceForm>
{
    public TrendEvidenceFormValidator()
    {
        Include(new TrendViewFormValidator());
        RuleFor(form => form.Caption).NotEmpty().WithMessage("図の説明を入力してください")
            .MaximumLength(ProposalEvidence.CaptionMaxLength).WithMessage($"図の説明は {ProposalEvidence.CaptionMaxLength}字以内にしてください");
        RuleFor(form => form.Target).Must((form, _) => form.ProposalId is not null || form.UnitId is not null).WithMessage("どの提案に付けるかを選んでください");
    }
}
