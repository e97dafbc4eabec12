using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>Takes snapshots of the yearly figures, by the same comparison that the yearly trend shows.</summary>
public static class EvidenceBuilder
{
    /// <exception cref="RuleViolationException">The field is a property of <see cref="EvidenceRequest"/>, for a choice with its place: <c>Choices[1]</c>.</exception>
    public static EvidenceSnapshot Build(YearlyFigures figures, EvidenceRequest request)
    {
        Check(request);
        return new EvidenceSnapshot(
            request.From.StartYear, request.To.StartYear, request.Basis,
            [.. request.Choices.Select((choice, place) => SeriesOf(figures, request, choice)
                ?? throw new RuleViolationException($"{nameof(request.Choices)}[{place}]", "窓口と件数区分を一覧から選んでください"))]);
    }

    /// <summary>What the snapshot would show today; a place or an item that is no more is left out.</summary>
    public static EvidenceSnapshot BuildAgain(YearlyFigures figures, EvidenceSnapshot snapshot, string cityName)
    {
        var request = EvidenceRequest.Again(snapshot, cityName);
        return snapshot with { Series = [.. request.Choices.Select(choice => SeriesOf(figures, request, choice)).OfType<EvidenceSeries>()] };
    }

    private static void Check(EvidenceRequest request)
    {
        if (request.Choices.Count is 0 or > EvidenceRequest.MostSeries)
            throw new RuleViolationException($"{nameof(request.Choices)}[0]", $"窓口を 1つから {EvidenceRequest.MostSeries}つまで選んでください");
        if (request.Choices.Index().FirstOrDefault(choice => request.Choices.Take(choice.Index).Contains(choice.Item)) is { Item: not null } twice)
            throw new RuleViolationException($"{nameof(request.Choices)}[{twice.Index}]", "同じ窓口と件数区分が 2つあります。どちらかを変えてください");
        if (request.To < request.From)
            throw new RuleViolationException(nameof(request.To), "おわりの年度は、はじめの年度と同じか、あとの年度にしてください");
        if (request.To.StartYear - request.From.StartYear >= EvidenceRequest.MostYears)
            throw new RuleViolationException(nameof(request.To), $"期間は {EvidenceRequest.MostYears}年度までにしてください");
    }

    private static EvidenceSeries? SeriesOf(YearlyFigures figures, EvidenceRequest request, EvidenceChoice choice)
    {
        var item = figures.Items.FirstOrDefault(each => each.Slug == choice.Item);
        if (ScopeOf(figures, choice, request.CityName) is not { } scope || (choice.Item is not null && item is null)) return null;
        var span = new YearSpan(request.From, request.To);
        var comparer = new Comparer(figures, item is null ? null : new ItemSet(figures.Items, other => other == item));
        var series = ComparedSeries.Of(comparer, scope, span, ComparablePair.Within(span, comparer, scope), request.Basis);
        return new EvidenceSeries(
            choice.Scope, choice.Slug, scope.Name, item?.Slug, item?.Name,
            [.. span.Years.Select((year, place) => YearOf(figures, scope, comparer.Selected, year, series.Values[place]))],
            series.Change is { } change ? ChangeOf(change) : null);
    }

    private static TrendScope? ScopeOf(YearlyFigures figures, EvidenceChoice choice, string cityName) => choice.Scope switch
    {
        TrendScopeKind.Office => figures.Offices.FirstOrDefault(office => office.Slug == choice.Slug) is { } office ? TrendScope.Of(figures, office) : null,
        TrendScopeKind.Ward => figures.Wards.FirstOrDefault(ward => ward.Slug == choice.Slug) is { } ward ? TrendScope.Of(figures, ward, Geography.AsNow) : null,
        TrendScopeKind.City => choice.Slug == TrendScope.CitySlug ? TrendScope.City(figures, cityName) : null,
    };

    private static EvidenceYear YearOf(YearlyFigures figures, TrendScope scope, ItemSet items, FiscalYear year, long? value)
    {
        var state = YearState.Of(figures, scope, year);
        var known = scope.OfficesIn(year).Select(office => figures.Of(office, year)).ToList();
        return new EvidenceYear(
            year.StartYear, value, known.Exists(each => Handles(each, items)), state.IsComplete, state.Through,
            state.IsFinal, value is not null && known.Exists(each => each.IsPublished), state.IsSample);
    }

    private static bool Handles(OfficeYear known, ItemSet items)
    {
        foreach (var column in items.Columns)
            if (known.Handles(column)) return true;
        return false;
    }

    private static EvidenceChange ChangeOf(Comparison change) => new(
        change.From.StartYear, change.To.StartYear, change.Before, change.After, change.Percent, change.Reason,
        change.Windows.Count, [.. change.Items.Items.Select(item => item.Slug)]);
}
