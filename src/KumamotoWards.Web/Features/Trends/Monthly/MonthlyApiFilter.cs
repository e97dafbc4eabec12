using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Which months, whose, and which page of the rows.</summary>
public sealed class MonthlyApiFilter : ScopeFilter, IPaged
{
    private const int MostYears = 20;

    [Description("はじめの年度（例：2025、令和7年度）。省略すると、おわりの年度と同じ。")]
    public string? From { get; set; }

    [Description("おわりの年度。省略すると、件数のある最後の年度。")]
    public string? To { get; set; }

    [Description(Paging.PageText)]
    public string? Page { get; set; }

    [Description(Paging.PageSizeText)]
    public string? PageSize { get; set; }

    internal YearSpan Span(MonthlyFigures figures)
    {
        var to = Read(To) ?? Read(From) ?? figures.Years.LastOrDefault(figures.Yearly.RunningYear);
        return new YearSpan(Read(From) ?? to, to);
    }

    internal static FiscalYear? Read(string? text) => FiscalYear.TryParse(text, out var year) ? year : null;

    /// <summary>Null where one is missing: there is then nothing that could be too long.</summary>
    private int? Length() => Read(From) is { } from && Read(To) is { } to ? to.StartYear - from.StartYear + 1 : null;

    public sealed class Validator : AbstractValidator<MonthlyApiFilter>
    {
        public Validator()
        {
            const string unreadable = "年度は 2011 や 平成23 のように指定してください";
            RuleFor(filter => filter.From).Must(text => string.IsNullOrEmpty(text) || Read(text) is not null).WithMessage(unreadable);
            RuleFor(filter => filter.To).Must(text => string.IsNullOrEmpty(text) || Read(text) is not null).WithMessage(unreadable);
            RuleFor(filter => filter.To)
                .Must((filter, _) => filter.Length() is null or > 0).WithMessage("おわりの年度は、はじめの年度と同じか、あとの年度にしてください")
                .Must((filter, _) => filter.Length() is null or <= MostYears).WithMessage($"一度に読めるのは {MostYears}年度までです。期間を短くしてください");
            this.AddPagingRules();
        }
    }
}
