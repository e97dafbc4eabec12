using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Obligations;

/// <summary>What headquarters owes, and how it has answered in a fiscal year. Everybody may read it.</summary>
/// <param name="SoonWithin">Business days that count as soon.</param>
/// <param name="Sections">Those that owe or have answered something, in the order of the organisation; last what has no section yet.</param>
public sealed record ObligationSummary(FiscalYear Year, int SoonWithin, IReadOnlyList<SectionObligations> Sections)
{
    public int Open => Sections.Sum(each => each.Open);

    public int Late => Sections.Sum(each => each.Late);

    public int Soon => Sections.Sum(each => each.Soon);

    public int Suspended => Sections.Sum(each => each.Suspended);

    public int Answers => Sections.Sum(each => each.Answers);

    public int WithReason => Sections.Sum(each => each.WithReason);

    /// <summary>Of the whole city; null where nothing was answered.</summary>
    public decimal? AverageDays => SectionObligations.Average(Sections.Sum(each => each.FirstAnswers), Sections.Sum(each => each.DaysTaken));
}

/// <summary>One section of headquarters.</summary>
/// <param name="Section">主務課, or of what is not accepted yet the section that it suggests; null for none.</param>
/// <param name="Open">Owed now, the late, soon due and suspended ones among them.</param>
/// <param name="Suspended">A question waits for the proposer.</param>
/// <param name="Answers">Answers of the year, deferrals included.</param>
/// <param name="WithReason">Of them, those with a written reason.</param>
/// <param name="FirstAnswers">Proposals that got their first answer in the year.</param>
/// <param name="DaysTaken">Business days that those took in all, without those not counted.</param>
public sealed record SectionObligations(Unit? Section, int Open, int Late, int Soon, int Suspended, int Answers, int WithReason, int FirstAnswers, int DaysTaken)
{
    public decimal? AverageDays => Average(FirstAnswers, DaysTaken);

    internal static decimal? Average(int answers, int days) => answers == 0 ? null : (decimal)days / answers;
}

/// <summary>Reads of 回答義務; kept until a proposal changes.</summary>
public sealed class ObligationQueries(WardsDbContext db, OrganizationQueries organization, ObligationClocks clocks, ProposalMemos memos, BusinessClock clock)
{
    /// <summary>期限が近い: due within so many business days.</summary>
    public const int SoonWithin = 5;

    public Task<ObligationSummary> SummaryAsync(FiscalYear year, CancellationToken cancellationToken = default) =>
        memos.GetAsync((nameof(ObligationQueries), year, clock.Today), () => LoadAsync(year, cancellationToken), cancellationToken);

    private async Task<ObligationSummary> LoadAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var owed = await OwedAsync(cancellationToken);
        var answered = (await AnsweredAsync(year, cancellationToken)).ToLookup(answer => answer.UnitId);
        var sections = directory.Units.Where(unit => owed.ContainsKey(unit.Id) || answered.Contains(unit.Id)).ToList<Unit?>();
        if (owed.ContainsKey(0)) sections.Add(null);
        var running = await clocks.GetAsync(cancellationToken);
        return new ObligationSummary(year, SoonWithin, [.. sections.Select(section => Of(section, owed.GetValueOrDefault(section?.Id ?? 0), [.. answered[section?.Id ?? 0]], running))]);
    }

    /// <summary>By section; 0 where there is none.</summary>
    private async Task<Dictionary<int, OwedCount>> OwedAsync(CancellationToken cancellationToken)
    {
        var running = await clocks.GetAsync(cancellationToken);
        var (soon, late) = (running.After(clock.Today, SoonWithin), running.LateBefore(clock.Today));
        return await db.Proposals.Where(each => each.PublishedAt != null && each.DueOn != null)
            .GroupBy(each => each.SectionId ?? each.SuggestedSectionId ?? 0)
            .Select(group => new OwedCount(
                group.Key, group.Count(),
                group.Count(each => each.DueOn < late && (each.SuspendedOn == null || each.DueOn < each.SuspendedOn)),
                group.Count(each => each.DueOn >= late && each.DueOn <= soon && each.SuspendedOn == null),
                group.Count(each => each.SuspendedOn != null)))
            .ToDictionaryAsync(count => count.SectionId, cancellationToken);
    }

    private Task<List<Answered>> AnsweredAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var (first, last) = (year.FirstDay, year.LastDay);
        return db.ProposalAnswers.AsNoTracking().Where(answer => answer.On >= first && answer.On <= last)
            .Select(answer => new Answered(
                answer.UnitId, answer.On, answer.Reason != null, answer.Proposal.SubmittedOn, answer.Proposal.SuspendedDays,
                !db.ProposalAnswers.Any(other => other.ProposalId == answer.ProposalId && other.Id < answer.Id)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Only the first answer to a proposal is measured: one after a deferral keeps a date of its own.</summary>
    private static SectionObligations Of(Unit? section, OwedCount? owed, List<Answered> answers, ObligationClock running)
    {
        var first = answers.FindAll(answer => answer.IsFirst && answer.SubmittedOn is not null);
        return new SectionObligations(
            section, owed?.Open ?? 0, owed?.Late ?? 0, owed?.Soon ?? 0, owed?.Suspended ?? 0, answers.Count, answers.Count(answer => answer.HasReason),
            first.Count, first.Sum(answer => running.Taken(answer.SubmittedOn!.Value, answer.On, answer.NotCounted)));
    }

    private sealed record OwedCount(int SectionId, int Open, int Late, int Soon, int Suspended);

    private sealed record Answered(int UnitId, DateOnly On, bool HasReason, DateOnly? SubmittedOn, int NotCounted, bool IsFirst);
}
