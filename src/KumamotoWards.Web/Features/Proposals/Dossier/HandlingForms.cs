using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Proposals.Dossier;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Another section takes over.</summary>
public sealed class ReassignForm
{
    public Guid? Version { get; set; }

    [Display(Name = "移す先の課")]
    public string? Section { get; set; }

    [Display(Name = "移す理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Items { get; init; } = [];

    /// <summary>Of a valid form.</summary>
    public ReassignmentRequest Request() => new(Section, Reason, Version!.Value);
}

public sealed class ReassignFormValidator : AbstractValidator<ReassignForm>
{
    public ReassignFormValidator() => RuleFor(form => form.Version).Version();
}

/// <summary>Another proposal answers for this one too.</summary>
public sealed class LinkForm
{
    public Guid? Version { get; set; }

    /// <summary>Id of the proposal that answers.</summary>
    [Display(Name = "合わせて回答する提案")]
    public int? Lead { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Items { get; init; } = [];
}

public sealed class LinkFormValidator : AbstractValidator<LinkForm>
{
    public LinkFormValidator() => RuleFor(form => form.Version).Version();
}

/// <summary>異例・重要, put on or taken off.</summary>
public sealed class MarkForm
{
    public Guid? Version { get; set; }

    public bool IsExceptional { get; set; }
}

public sealed class MarkFormValidator : AbstractValidator<MarkForm>
{
    public MarkFormValidator() => RuleFor(form => form.Version).Version();
}
