using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals;

public sealed class SampleProposalsTests
{
    [Fact]
    public async Task Samples_StandInEveryState_AndSayThatTheyAreSamples()
    {
        await using var database = await TestDatabase.CreateAsync(seeded: true);
        await database.InScopeAsync(WriteStaffAsync);

        var written = await database.InScopeAsync(services => services.GetRequiredService<SampleProposals>().WriteAsync());

        var proposals = await database.WithContextAsync(db => db.Proposals.AsNoTracking().ToListAsync());
        Assert.Equal(written, proposals.Count);
        Assert.All(proposals, proposal => Assert.True(proposal.IsSample));
        Assert.Equal(Enum.GetValues<ProposalState>(), proposals.Select(proposal => proposal.State).Distinct().Order());
        var numbered = proposals.Where(proposal => proposal.Number is not null).OrderBy(proposal => proposal.FiscalYear).ThenBy(proposal => proposal.Sequence).ToList();
        Assert.Equal(numbered.Select(proposal => proposal.PublishedAt).Order(), numbered.Select(proposal => proposal.PublishedAt));
        Assert.Contains(proposals, proposal => proposal.SuspendedDays == 2);
        Assert.Equal(0, await database.InScopeAsync(services => services.GetRequiredService<SampleProposals>().WriteAsync()));
    }

    private static async Task WriteStaffAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<WardsDbContext>();
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code);
        foreach (var person in DemoStaff.All)
        {
            var member = new StaffMember(person.StaffNumber, person.Name, person.Kana);
            foreach (var each in person.Assignments)
                member.Assign(new Assignment(units[each.Unit], each.Kind, new DateOnly(2024, 4, 1), validTo: null, each.Title, each.IsHead, each.IsApprover));
            db.StaffMembers.Add(member);
        }
        await db.SaveChangesAsync();
    }
}
