using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Web.Tests.Notifications;

/// <summary>What a domain tells people, for tests of the pages that show it.</summary>
internal static class NoticePortal
{
    /// <summary>Tells a unit, as a proposal does, and those of it whose duty it is.</summary>
    public static Task TellAsync(
        this PortalFactory portal, string subject, string unit = "chuo-resident-affairs", NoticeKind kind = NoticeKind.ProposalNews, string path = "/help", params string[] duty) =>
        portal.InScopeAsync(services => TellAsync(services, subject, unit, kind, path, duty));

    public static async Task<int> TellAsync(IServiceProvider services, string subject, string unit, NoticeKind kind, string path, params string[] duty)
    {
        var db = services.GetRequiredService<WardsDbContext>();
        var unitId = await db.Units.Where(each => each.Code == unit).Select(each => each.Id).SingleAsync();
        var people = await db.StaffMembers.Where(person => duty.Contains(person.StaffNumber)).Select(person => person.Id).ToListAsync();
        await services.GetRequiredService<Outbox>().AddAsync(new NoticeDraft(kind, subject, "「待合の番号札を更新する」\n提案した所属：大江出張所", "次は区民課の番です。", path, [unitId], people));
        return await db.SaveChangesAsync();
    }
}
