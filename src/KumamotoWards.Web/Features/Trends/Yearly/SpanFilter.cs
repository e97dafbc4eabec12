using System.ComponentModel;
using FluentValidation;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Which years, and on which basis; what is left out has a default.</summary>
public class SpanFilter
{
    [Description("はじめの年度（例：2011、平成23年度）。省略すると件数のある最初の年度。")]
    public string? From { get; set; }

    [Description("おわりの年度。省略すると件数のある最後の年度。")]
    public string? To { get; set; }

    [Description("比較の基準：all-items（全件）、common-items（共通区分、省略時）、continuing-offices（継続窓口）、unchanged-offices（不変窓口）。")]
    public string? Basis { get; set; }

    internal ComparisonBasis ChosenBasis => ComparisonBasisText.Find(Basis) ?? ComparisonBasis.CommonItems;

    /// <summary>The years asked for; from the first to the last with figures where nothing is asked.</summary>
    internal YearSpan SpanWithin(YearlyFigures figures)
    {
        var first = Read(From) ?? figures.Years.FirstOrDefault(figures.RunningYear);
        var last = Read(To) ?? figures.Years.LastOrDefault(figures.RunningYear);
        return first <= last ? new YearSpan(first, last) : From is null ? new YearSpan(last, last) : new YearSpan(first, first);
    }

    internal static FiscalYear? Read(string? text) => FiscalYear.TryParse(text, out var year) ? year : null;
}

public sealed class SpanFilterValidator : AbstractValidator<SpanFilter>
{
    public SpanFilterValidator()
    {
        const string unreadable = "年度は 2011 や 平成23 のように入力してください";
        RuleFor(filter => filter.From).Must(IsReadable).WithMessage(unreadable);
        RuleFor(filter => filter.To).Must(IsReadable).WithMessage(unreadable);
        RuleFor(filter => filter.To)
            .Must((filter, _) => Length(filter) is null or > 0).WithMessage("おわりの年度は、はじめの年度と同じか、あとの年度にしてください")
            .Must((filter, _) => Length(filter) is null or <= YearSpan.MaxYears).WithMessage($"一度に表示できるのは {YearSpan.MaxYears}年度までです。期間を短くしてください");
        RuleFor(filter => filter.Basis).Must(basis => string.IsNullOrEmpty(basis) || ComparisonBasisText.Find(basis) is not null)
            .WithMessage($"比較の基準は {string.Join("、", ComparisonBasisText.All.Select(basis => basis.Slug()))} から選んでください");
    }

    private static bool IsReadable(string? year) => string.IsNullOrEmpty(year) || SpanFilter.Read(year) is not null;

    private static int? Length(SpanFilter filter) =>
        SpanFilter.Read(filter.From) is { } from && SpanFilter.Read(filter.To) is { } to ? to.StartYear - from.StartYear + 1 : null;
}
