using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Web.Features.Proposals.Evidence;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>A form that came back.</summary>
/// <param name="Name">Which of the page's forms: what the ids of its fields begin with.</param>
public sealed record TypedForm(string Name, object Form);

/// <summary>The implementation of a proposal as a page shows it.</summary>
/// <param name="Typed">Null unless a form came back.</param>
public sealed record ImplementationSection(
    Proposal Proposal, ImplementationDetail Detail, IReadOnlyList<EffectPair> Effects, bool MayWrite, DateOnly Today, TypedForm? Typed)
{
    public const string PlanName = "plan";
    public const string NewMilestoneName = "milestone";
    public const string ProgressName = "progress";
    public const string ResultName = "result";

    /// <summary>3件のうち 1件が終わり、1件が遅れています。</summary>
    public string MilestoneSentence
    {
        get
        {
            var late = Detail.Milestones.Count(each => each.IsLate);
            return $"{Detail.Milestones.Count}件のうち {Detail.DoneCount}件が終わ{(late == 0 ? "りました。" : $"り、{late}件が遅れています。")}";
        }
    }

    public IEnumerable<SelectListItem> BudgetYears
    {
        get
        {
            var running = FiscalYear.Of(Today).StartYear;
            var chosen = Proposal.BudgetFiscalYear ?? running;
            return Enumerable.Range(running - 2, 8).Append(chosen).Distinct().Order().Select(year => new SelectListItem(new FiscalYear(year).Label, $"{year}"));
        }
    }

    public static string NameOf(MilestoneItem milestone) => $"milestone-{milestone.Id}";

    public bool IsOpened(string name) => Typed?.Name == name;

    /// <summary>What was typed in that form; null where it is another, or none, that came back.</summary>
    public T? TypedIn<T>(string name) where T : class => IsOpened(name) ? Typed!.Form as T : null;
}

/// <summary>実施のあと beside 提案のとき.</summary>
/// <param name="Before">The reason that it measures again; null where none shows the same.</param>
public sealed record EffectPair(EvidenceCard? Before, EvidenceCard After)
{
    public static IReadOnlyList<EffectPair> Of(EvidenceSection before, EvidenceSection after) =>
        [.. after.Cards.Select(card => new EffectPair(before.Cards.FirstOrDefault(each => each.Snapshot.Series.Any(series => card.Snapshot.Series.Any(series.IsOf))), card))];

    /// <summary>For each series that both show: the last whole year of either.</summary>
    public IEnumerable<string> Sentences =>
        from series in After.Snapshot.Series
        let earlier = Before?.Snapshot.Series.FirstOrDefault(series.IsOf)
        where earlier is not null
        let then = LastOf(earlier)
        let now = LastOf(series)
        where then is not null && now is not null
        select $"{EvidenceText.Name(series)}は、提案のとき {Figure(then)}、実施のあと {Figure(now)}です（{Figures.Difference(now.Value!.Value - then.Value!.Value)}件）。";

    private static EvidenceYear? LastOf(EvidenceSeries series) =>
        series.Years.LastOrDefault(year => year is { Value: not null, Complete: true }) ?? series.Years.LastOrDefault(year => year.Value is not null);

    private static string Figure(EvidenceYear year) => $"{Figures.Cases(year.Value!.Value)}（{new FiscalYear(year.FiscalYear).EraLabel}{(year.Complete ? "" : "、年度途中")}）";
}
