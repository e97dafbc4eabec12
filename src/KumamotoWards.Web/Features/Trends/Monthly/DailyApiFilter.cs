using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Which days, and whose.</summary>
public sealed class DailyApiFilter : ScopeFilter
{
    public const int MostDays = 400;

    [Description("はじめの日（YYYY-MM-DD、必須）。")]
    public string? From { get; set; }

    [Description("おわりの日（YYYY-MM-DD、必須）。from から 400日以内。")]
    public string? To { get; set; }

    internal (DateOnly From, DateOnly To) Span => (JsonValues.AsDate(From)!.Value, JsonValues.AsDate(To)!.Value);

    private int? Length() => JsonValues.AsDate(From) is { } from && JsonValues.AsDate(To) is { } to ? to.DayNumber - from.DayNumber + 1 : null;

    public sealed class Validator : AbstractValidator<DailyApiFilter>
    {
        public Validator()
        {
            RuleFor(filter => filter.From).Must(text => JsonValues.AsDate(text) is not null).WithMessage("from は YYYY-MM-DD の形で指定してください");
            RuleFor(filter => filter.To).Must(text => JsonValues.AsDate(text) is not null).WithMessage("to は YYYY-MM-DD の形で指定してください");
            RuleFor(filter => filter.To).Must((filter, _) => filter.Length() is null or (> 0 and <= MostDays))
                .WithMessage($"from から to までは {MostDays}日以内で、from を先の日付にしてください");
        }
    }
}
