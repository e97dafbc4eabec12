using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.TestSupport.Proposals;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of lists of proposals and of what headquarters owes, once.</summary>
internal static class ProposalListReads
{
    public static async Task RunAsync()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        await database.InStateAsync(ProposalState.Submitted);
        foreach (var person in (StaffSnapshot[])[database.Officer, database.Endorser])
        {
            foreach (var tab in Enum.GetValues<ProposalTab>())
                await database.AsAsync<ProposalListQueries, object>(person, async list => await list.SearchAsync(person, new ProposalSearch("税 令8-1 31", tab, ProposalState.Submitted, 1, "校区", 1, ProposalKind.Improvement, 2026)));
            foreach (var order in Enum.GetValues<ProposalOrder>())
                await database.AsAsync<ProposalListQueries, object>(person, async list => await list.SearchAsync(person, new ProposalSearch(Order: order, Owed: true)));
            await database.AsAsync<ProposalListQueries, object>(person, async list => await list.ForFileAsync(person, new ProposalSearch(Tab: ProposalTab.Open)));
            await database.AsAsync<ProposalListQueries, object>(person, async list => await list.MineAsync(person, 5));
            await database.AsAsync<ProposalListQueries, object>(person, async list => await list.ChoicesAsync());
        }
        await database.AsAsync<ObligationQueries, object>(database.Officer, async owed => await owed.SummaryAsync(new FiscalYear(2026)));
        database.Time.Advance(TimeSpan.FromDays(30));
        await database.AsAsync<ObligationWatch, bool>(database.Officer, watch => watch.LookAsync(Guid.NewGuid()));
    }
}
