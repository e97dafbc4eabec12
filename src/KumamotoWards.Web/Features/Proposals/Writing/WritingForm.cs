using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals.Writing;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>The page where a proposal is written, sent by one of its buttons.</summary>
public sealed class WritingForm : DraftForm
{
    public const string Submit = "submit";
    public const string Save = "save";

    /// <summary>Before the id of an attached file.</summary>
    public const string Remove = "remove-";

    /// <summary>Which button; without one, it is saved.</summary>
    public string? Do { get; set; }

    /// <summary>Stands last on the page.</summary>
    [Display(Name = "添付", Order = 20_000)]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    internal bool Submits => Do == Submit;

    internal int? RemovedFile => Do?.StartsWith(Remove, StringComparison.Ordinal) == true && int.TryParse(Do[Remove.Length..], out var id) ? id : null;

    internal bool IsBlank => Files.Count == 0 && Texts().All(each => string.IsNullOrWhiteSpace(each.Text));
}

public sealed class WritingFormValidator : AbstractValidator<WritingForm>
{
    public WritingFormValidator() => Include(new DraftFormValidator());
}

/// <summary>For each field that two people changed: whose text stays. The own ones come in the fields of the draft.</summary>
public sealed class DraftConflictForm : DraftForm
{
    public const string Mine = "mine";
    public const string Theirs = "theirs";

    /// <summary>By name of the field; each that is sent has one.</summary>
    public Dictionary<string, string?> Keep { get; set; } = [];

    /// <summary>The button that keeps all that was saved first.</summary>
    public bool KeepTheirs { get; set; }

    /// <summary>The form's name of the choice.</summary>
    internal static string KeepOf(string field) => $"{nameof(Keep)}[{field}]";

    /// <summary>Takes away what is not to be kept: it then stays as it is stored.</summary>
    internal void Decide()
    {
        foreach (var field in DraftField.All.Where(field => KeepTheirs || Keep.GetValueOrDefault(field.Name) == Theirs))
            typeof(DraftForm).GetProperty(field.Name)!.SetValue(this, null);
    }
}

public sealed class DraftConflictFormValidator : AbstractValidator<DraftConflictForm>
{
    public DraftConflictFormValidator()
    {
        Include(new DraftFormValidator());
        RuleFor(form => form).Custom((form, context) =>
        {
            foreach (var (field, _) in form.Texts().Where(each => each.Text is not null))
                if (form.Keep.GetValueOrDefault(field) is not (DraftConflictForm.Mine or DraftConflictForm.Theirs))
                    context.AddFailure(DraftConflictForm.KeepOf(field), "残す内容を選んでください");
        }).When(form => !form.KeepTheirs);
    }
}
