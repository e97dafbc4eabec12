using System.ComponentModel;
using FluentValidation;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>Which page of a list that has no other filter.</summary>
public sealed class PageFilter : IPaged
{
    [Description(Paging.PageText)]
    public string? Page { get; set; }

    [Description(Paging.PageSizeText)]
    public string? PageSize { get; set; }
}

public sealed class PageFilterValidator : AbstractValidator<PageFilter>
{
    public PageFilterValidator() => this.AddPagingRules();
}
