using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>The text of a proposal. A field that was not sent is null, and stays as it is stored; an empty one was emptied.</summary>
public class DraftForm
{
    internal static readonly ProposalContent Blank = new("", null, null, "", "", "", "");

    /// <summary>Given when the page of a new one is opened; a draft has it for good.</summary>
    public Guid Key { get; set; }

    /// <summary><see cref="DraftMarks"/> of what the page showed.</summary>
    public string? Seen { get; set; }

    /// <summary>Id of the unit that proposes; only of people who work in several.</summary>
    [Display(Name = "提案する所属")]
    public int? Unit { get; set; }

    [Display(Name = "件名"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Title { get; set; }

    /// <summary>Slug.</summary>
    [Display(Name = "種別"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Kind { get; set; }

    [Display(Name = "校区"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? SchoolDistrict { get; set; }

    [Display(Name = "課題"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Problem { get; set; }

    [Display(Name = "だれが困っているか"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Affected { get; set; }

    [Display(Name = "提案すること"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Request { get; set; }

    [Display(Name = "見込む効果"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Effect { get; set; }

    [Display(Name = "見込む費用"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Cost { get; set; }

    [Display(Name = "希望する年度"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? WantedFiscalYear { get; set; }

    [Display(Name = "区の将来像とのつながり"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? VisionGoal { get; set; }

    [Display(Name = "担当と思う本庁の課"), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? SuggestedSectionId { get; set; }

    /// <summary>By name of the field, in the order of the page.</summary>
    internal IEnumerable<(string Field, string? Text)> Texts() =>
    [
        (nameof(Title), Title), (nameof(Kind), Kind), (nameof(SchoolDistrict), SchoolDistrict), (nameof(Problem), Problem), (nameof(Affected), Affected),
        (nameof(Request), Request), (nameof(Effect), Effect), (nameof(Cost), Cost), (nameof(WantedFiscalYear), WantedFiscalYear),
        (nameof(VisionGoal), VisionGoal), (nameof(SuggestedSectionId), SuggestedSectionId),
    ];

    /// <summary>As far as it can be read; the rest is blank.</summary>
    internal ProposalContent Content() => new ProposalContent(
        Title ?? "", ProposalText.Kind(Kind), SchoolDistrict, Problem ?? "", Affected ?? "", Request ?? "", Effect ?? "",
        YenText.Read(Cost, out _), FiscalYear.TryParse(WantedFiscalYear, out var year) ? year.StartYear : null, VisionGoal,
        int.TryParse(SuggestedSectionId, NumberStyles.None, CultureInfo.InvariantCulture, out var section) ? section : null).Tidy();

    internal static TForm Of<TForm>(Guid key, ProposalContent content) where TForm : DraftForm, new() => new()
    {
        Key = key,
        Seen = DraftMarks.Of(content).ToString(),
        Title = content.Title,
        Kind = content.Kind?.Slug() ?? "",
        SchoolDistrict = content.SchoolDistrict ?? "",
        Problem = content.Problem,
        Affected = content.Affected,
        Request = content.Request,
        Effect = content.Effect,
        Cost = YenText.Write(content.Cost),
        WantedFiscalYear = content.WantedFiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        VisionGoal = content.VisionGoal ?? "",
        SuggestedSectionId = content.SuggestedSectionId?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>Of a draft only what is too long or cannot be read is wrong; nothing must be there.</summary>
public sealed class DraftFormValidator : AbstractValidator<DraftForm>
{
    public DraftFormValidator()
    {
        RuleFor(form => form.Cost).Custom((cost, context) =>
        {
            YenText.Read(cost, out var error);
            if (error is not null) context.AddFailure(error);
        });
        RuleFor(form => form.Kind).Must(kind => string.IsNullOrEmpty(kind) || ProposalText.Kind(kind) is not null).WithMessage("種別を選んでください");
        RuleFor(form => form.WantedFiscalYear).Must(year => string.IsNullOrWhiteSpace(year) || FiscalYear.TryParse(year, out _)).WithMessage("希望する年度を一覧から選んでください");
        RuleFor(form => form.SuggestedSectionId).Must(id => string.IsNullOrEmpty(id) || int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)).WithMessage("本庁の課を一覧から選んでください");
        RuleFor(form => form).Custom((form, context) =>
        {
            var content = form.Content();
            foreach (var field in DraftField.All.Where(field => field.MaxLength is not null))
                if (field.ProblemOf(content) is { } problem) context.AddFailure(field.Name, problem);
        });
    }
}
