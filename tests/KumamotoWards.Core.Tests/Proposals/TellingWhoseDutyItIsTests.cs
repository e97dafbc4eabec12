using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalAction;

namespace KumamotoWards.Core.Tests.Proposals;

public sealed class TellingWhoseDutyItIsTests
{
    [Fact]
    public async Task ADecision_IsTheDecidersDuty_AndAnyOtherWork_TheWholeUnits()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var colleague = await database.PersonInAsync("chuo-general-affairs");
        var id = (await database.InStateAsync(ProposalState.WardReview)).Id;
        Assert.Equal([Of(database.Endorser, true), Of(colleague, false)], await LastDutiesAsync(database));

        await database.MoveAsync(database.Endorser, id, Endorse);
        await database.MoveAsync(database.Officer, id, Accept);
        Assert.Equal([Of(database.Officer, true), Of(database.Decider, true)], await LastDutiesAsync(database));

        await database.MoveAsync(database.Officer, id, StartReview);
        Assert.Equal([Of(database.Officer, false), Of(database.Decider, true)], await LastDutiesAsync(database));
    }

    private static (int, bool) Of(StaffSnapshot person, bool isDuty) => (person.StaffMemberId, isDuty);

    /// <summary>Who was told last that it is their unit's turn, and whether it is their own duty.</summary>
    private static async Task<IEnumerable<(int, bool)>> LastDutiesAsync(ProposalsDatabase database)
    {
        var notice = await database.ReadAsync(db => db.Notices.Include(each => each.Recipients).Where(each => each.Kind == NoticeKind.ProposalTurn).OrderBy(each => each.Id).LastAsync());
        return notice.Recipients.OrderBy(each => each.StaffMemberId).Select(each => (each.StaffMemberId, each.IsDuty));
    }
}
