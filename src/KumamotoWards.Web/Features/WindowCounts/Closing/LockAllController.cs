using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>まとめて締める: each office-month by itself, so that one that has changed holds up no other.</summary>
public sealed class LockAllController(ClosingService closing, OrganizationQueries organization, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpPost(ClosingAddress.LockAll), RequirePermission(Permission.SetDueDays)]
    public async Task<IActionResult> LockAll(LockAllForm form, CancellationToken cancellationToken)
    {
        if (ClosingAddress.ReadMonth(form.Month) is not { } month || !ModelState.IsValid) return NotFound();
        var (locked, left) = (0, new List<string>());
        foreach (var (office, version) in form.Offices())
        {
            var result = await closing.MoveAsync(current.Person, new MonthRequest(office, month, OfficeMonthAction.Lock, version, null), cancellationToken);
            if (result.Refusal is null) locked++;
            else left.Add(office);
        }
        await SayAsync(month, locked, left, cancellationToken);
        return Redirect($"{ClosingAddress.Path}?month={ClosingAddress.Write(month)}");
    }

    private async Task SayAsync(DateOnly month, int locked, List<string> left, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var names = left.Select(slug => directory.FindOffice(slug)?.PeriodAt(month).Name ?? slug);
        var text = left.Count == 0 ? $"{JapaneseDate.Time(clock.UtcNow)}、{current.Person.Name}。" : $"{string.Join("、", names)}は、表示したあとに変わったため締めていません。今の内容を確かめてください。";
        TempData.AddNotice(left.Count == 0 ? NoticeKind.Success : NoticeKind.Attention, $"{month.Month}月分を {locked}窓口締めました", text);
    }
}
