using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Which trend: it is looked at first (GET) and added then.</summary>
public class EvidenceForm
{
    public IList<EvidenceSeriesForm> Series { get; set; } = [];

    [Display(Name = "はじめの年度")]
    public int? From { get; set; }

    [Display(Name = "おわりの年度")]
    public int? To { get; set; }

    [Display(Name = "比較の基準")]
    public string? Basis { get; set; }

    internal ComparisonBasis ChosenBasis => ComparisonBasisText.Find(Basis) ?? ComparisonBasis.CommonItems;

    /// <summary>The rows that name a place, each with its index.</summary>
    internal IReadOnlyList<(int Row, EvidenceChoice Choice)> Choices =>
        [.. Series.Index().Select(row => (row.Index, Choice: row.Item.Choice)).Where(row => row.Choice is not null).Select(row => (row.Index, row.Choice!))];
}

/// <summary>A place and an item of it.</summary>
public sealed class EvidenceSeriesForm
{
    /// <summary>city, ward:SLUG or office:SLUG; blank for none.</summary>
    [Display(Name = "窓口")]
    public string? Place { get; set; }

    /// <summary>Slug; blank for the subtotal.</summary>
    [Display(Name = "件数区分")]
    public string? Item { get; set; }

    internal EvidenceChoice? Choice => Place?.Split(':', 2) switch
    {
        ["city"] => new EvidenceChoice(TrendScopeKind.City, TrendScope.CitySlug, ItemOrNull),
        ["ward", var slug] => new EvidenceChoice(TrendScopeKind.Ward, slug, ItemOrNull),
        ["office", var slug] => new EvidenceChoice(TrendScopeKind.Office, slug, ItemOrNull),
        _ => null,
    };

    private string? ItemOrNull => string.IsNullOrEmpty(Item) ? null : Item;

    internal static string PlaceOf(EvidenceChoice choice) => choice.Scope switch
    {
        TrendScopeKind.City => "city",
        TrendScopeKind.Ward => $"ward:{choice.Slug}",
        TrendScopeKind.Office => $"office:{choice.Slug}",
    };
}

public sealed class EvidenceFormValidator : AbstractValidator<EvidenceForm>
{
    public EvidenceFormValidator()
    {
        RuleFor(form => form.Basis).Must(basis => string.IsNullOrEmpty(basis) || ComparisonBasisText.Find(basis) is not null).WithMessage("比較の基準を選び直してください");
        RuleFor(form => form.Series).Must(series => series.Count <= EvidenceRequest.MostSeries).WithMessage($"窓口は {EvidenceRequest.MostSeries}つまでです");
        RuleForEach(form => form.Series).ChildRules(row => row.RuleFor(series => series.Place)
            .Must((series, place) => string.IsNullOrEmpty(place) || series.Choice is not null).WithMessage("窓口を一覧から選んでください"));
        RuleFor(form => form.From).Must(IsYear).WithMessage("はじめの年度を選んでください");
        RuleFor(form => form.To).Must(IsYear).WithMessage("おわりの年度を選んでください");
    }

    internal static bool IsYear(int? year) => year is null or (>= 1900 and <= 2199);
}

/// <summary>The trend with the sentence above it.</summary>
public sealed class NewEvidenceForm : EvidenceForm
{
    [Display(Name = "図の説明")]
    public string? Caption { get; set; }
}

public sealed class NewEvidenceFormValidator : AbstractValidator<NewEvidenceForm>
{
    public NewEvidenceFormValidator()
    {
        Include(new EvidenceFormValidator());
        RuleFor(form => form.Caption).NotEmpty().WithMessage("図の説明を入力してください")
            .MaximumLength(ProposalEvidence.CaptionMaxLength).WithMessage($"図の説明は {ProposalEvidence.CaptionMaxLength}字以内にしてください");
    }
}
