using FluentValidation;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Asks for a copy of a proposal. The key is of the page: a second click finds the first copy.</summary>
public sealed class CopyForm
{
    public Guid Key { get; set; }
}

public sealed class CopyFormValidator : AbstractValidator<CopyForm>;
