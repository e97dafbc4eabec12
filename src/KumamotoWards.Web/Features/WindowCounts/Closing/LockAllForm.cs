using FluentValidation;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>まとめて締める: the office-months that the page showed as ready, each with its revision.</summary>
public sealed class LockAllForm
{
    public string? Month { get; set; }

    /// <summary>slug:revision. Null until it is bound: an empty list of ours would be kept instead of what was sent.</summary>
    public IReadOnlyList<string>? Shown { get; set; }

    /// <summary>What can be read of them.</summary>
    public IEnumerable<(string Office, long Version)> Offices() =>
        from text in Shown ?? []
        let colon = text.LastIndexOf(':')
        where colon > 0
        let version = MonthVersion.Read(text[(colon + 1)..])
        where version is not null
        select (text[..colon], version.Value);
}

public sealed class LockAllFormValidator : AbstractValidator<LockAllForm>
{
    private const int MostOffices = 500;

    public LockAllFormValidator() => RuleFor(form => form.Shown).Must(shown => shown is null || shown.Count <= MostOffices).WithMessage("一度に締める窓口が多すぎます。");
}
