using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>In which order a list of offices or wards stands.</summary>
public enum PlaceOrder
{
    /// <summary>As published: offices ward by ward.</summary>
    Published,

    /// <summary>The largest count first.</summary>
    Count,

    /// <summary>What lost the most 件 first; at the end those that do not compare.</summary>
    Fall,

    /// <summary>What gained the most 件 first.</summary>
    Rise,
}

internal static class PlaceOrderText
{
    public static readonly IReadOnlyList<PlaceOrder> All = Enum.GetValues<PlaceOrder>();

    public static string Slug(this PlaceOrder order) => order switch
    {
        PlaceOrder.Published => "published",
        PlaceOrder.Count => "count",
        PlaceOrder.Fall => "fall",
        PlaceOrder.Rise => "rise",
    };

    public static string Label(this PlaceOrder order) => order switch
    {
        PlaceOrder.Published => "公表の順",
        PlaceOrder.Count => "件数の多い順",
        PlaceOrder.Fall => "減った件数の大きい順",
        PlaceOrder.Rise => "増えた件数の大きい順",
    };

    public static PlaceOrder? Find(string? slug) => All.Where(order => order.Slug() == slug).Select(order => (PlaceOrder?)order).FirstOrDefault();

    public static IEnumerable<SelectListItem> Choices => All.Select(order => new SelectListItem(order.Label(), order.Slug()));
}

/// <summary>How a list of offices or wards is to be ordered; as published where nothing is asked.</summary>
public sealed class PlaceListFilter
{
    public string? Order { get; set; }

    internal PlaceOrder Chosen => PlaceOrderText.Find(Order) ?? PlaceOrder.Published;
}

public sealed class PlaceListFilterValidator : AbstractValidator<PlaceListFilter>
{
    public PlaceListFilterValidator() => RuleFor(filter => filter.Order).Must(order => string.IsNullOrEmpty(order) || PlaceOrderText.Find(order) is not null)
        .WithMessage("並び順を選び直してください");
}
