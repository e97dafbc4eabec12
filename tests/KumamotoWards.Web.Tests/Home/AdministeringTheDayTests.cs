using KumamotoWards.Core.Accounts;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Home;

/// <summary>What waits for an administrator, and the navigation of somebody between two assignments.</summary>
public sealed class AdministeringTheDayTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task WardsWithoutADecider_AreNamed()
    {
        var tasks = await TasksAsync();

        var task = Assert.Single(tasks, each => each.Contains("決裁者のいない担当課が", StringComparison.Ordinal));
        Assert.Contains("4か所", task, StringComparison.Ordinal);
        Assert.DoesNotContain("中央区役所", task, StringComparison.Ordinal);
        Assert.Single(tasks);
    }

    [Fact]
    public async Task PeopleWithoutAUnit_LockedAccounts_AndTransfersAhead_AreTasks()
    {
        await EndAsync("oe");
        await LockAsync("hanazono");
        await AheadAsync("honcho");

        var tasks = await TasksAsync();

        Assert.Contains(tasks, each => each.StartsWith("今日の所属がない職員が 1人います 山口 真理", StringComparison.Ordinal));
        Assert.Contains(tasks, each => each.StartsWith("ロック中のアカウントが 1件あります", StringComparison.Ordinal));
        Assert.Contains(tasks, each => each.StartsWith("これからの異動が 1件登録されています 次は 12月1日（火）の 0:00 から あと 11日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SomebodyElse_SeesNoneOfThem()
    {
        using var client = await _portal.SignInAsync("honcho");
        Assert.DoesNotContain((await client.GetPageAsync("/")).QuerySelectorAll(".task"), task => task.TextContent.Contains("担当課", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BetweenTwoAssignments_NoPageIsOfferedThatAnswers403()
    {
        await EndAsync("oe");
        using var client = await _portal.SignInAsync("oe");

        var links = (await client.GetPageAsync("/organization/offices")).QuerySelectorAll(".area-pages a, .menu a").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.DoesNotContain("/organization/deputies", links);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, link);
        }
    }

    public void Dispose() => _portal.Dispose();

    private async Task<List<string>> TasksAsync()
    {
        using var client = await _portal.SignInAsync("admin");
        return [.. (await client.GetPageAsync("/")).QuerySelectorAll(".task").Select(task => string.Join(' ', task.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>Yesterday was the last day of all assignments.</summary>
    private Task<int> EndAsync(string userName) => _portal.WithContextAsync(async db =>
    {
        foreach (var assignment in (await PersonAsync(db, userName)).Assignments) assignment.EndOn(new DateOnly(2026, 11, 19));
        return await db.SaveChangesAsync();
    });

    private Task<int> LockAsync(string userName) => _portal.WithContextAsync(async db =>
    {
        (await db.Users.SingleAsync(account => account.UserName == userName)).LockoutEnd = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        return await db.SaveChangesAsync();
    });

    private Task<int> AheadAsync(string userName) => _portal.WithContextAsync(async db =>
    {
        var unit = await db.Units.SingleAsync(each => each.Code == "chuo-tax");
        (await PersonAsync(db, userName)).Transfer(new Assignment(unit, AssignmentKind.Primary, new DateOnly(2026, 12, 1), validTo: null, "", isHead: false, isApprover: false));
        return await db.SaveChangesAsync();
    });

    private static Task<StaffMember> PersonAsync(Core.Data.WardsDbContext db, string userName) => db.StaffMembers.Include(person => person.Assignments).ThenInclude(each => each.Unit)
        .SingleAsync(person => db.Users.Any(account => account.UserName == userName && account.StaffMemberId == person.Id));
}
