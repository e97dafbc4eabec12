using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Benchmarks;

/// <summary>Copies of the sample proposals with words of their own, so that a search has to look at each.</summary>
internal static class ManyProposals
{
    public static async Task<int> WriteAsync(PortalFactory portal, int count)
    {
        await portal.InScopeAsync(services => services.GetRequiredService<SampleProposals>().WriteAsync());
        var samples = await portal.WithContextAsync(db => db.Proposals.AsNoTracking().ToListAsync());
        for (var written = samples.Count; written < count;)
            written += await portal.WithContextAsync(db => CopyAsync(db, samples, written));
        return await portal.WithContextAsync(db => db.Proposals.CountAsync());
    }

    private static async Task<int> CopyAsync(WardsDbContext db, List<Proposal> samples, int first)
    {
        var wards = await db.Units.Where(unit => unit.Kind == UnitKind.WardSection).ToListAsync();
        for (var index = 0; index < 500; index++)
        {
            var (sample, unit) = (samples[index % samples.Count], wards[(first + index) % wards.Count]);
            var proposal = new Proposal(unit.Id, unit.WardId!.Value, sample.CreatedById, sample.CreatedAt) { IsSample = true };
            db.Entry(proposal).CurrentValues.SetValues(new Dictionary<string, object?>(CopiedOf(db, sample, first + index)));
            proposal.Write(sample.Content with { Title = $"{sample.Title}（{first + index}）", Problem = string.Concat(Enumerable.Repeat(sample.Problem, 4)), Request = string.Concat(Enumerable.Repeat(sample.Content.Request, 4)) }, sample.UpdatedAt);
            db.Proposals.Add(proposal);
            db.ProposalSearchTexts.Add(new ProposalSearchText { Proposal = proposal, Text = SearchWords.Of(proposal.Content) });
        }
        await db.SaveChangesAsync();
        return 500;
    }

    /// <summary>Where the sample stands, under a number of its own.</summary>
    private static Dictionary<string, object?> CopiedOf(WardsDbContext db, Proposal sample, int number)
    {
        string[] same = [nameof(Proposal.State), nameof(Proposal.SectionId), nameof(Proposal.SubmittedOn), nameof(Proposal.PublishedAt), nameof(Proposal.AcceptedOn), nameof(Proposal.AnsweredOn), nameof(Proposal.DueOn), nameof(Proposal.SuspendedOn), nameof(Proposal.SuspendedDays), nameof(Proposal.BudgetFiscalYear)];
        var copied = same.ToDictionary(name => name, name => typeof(Proposal).GetProperty(name)!.GetValue(sample));
        if (sample.Number is null) return copied;
        copied[nameof(Proposal.FiscalYear)] = 2010 + number % 16;
        copied[nameof(Proposal.Sequence)] = number;
        return copied;
    }
}
