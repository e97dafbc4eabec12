using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Notifications.Mail;

/// <summary>Where a person's mail goes, and of what they get any. The address itself is registered by the administrators.</summary>
[Route(Path)]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class MailPreferenceController(MailPreferences preferences, CurrentStaff current, BusinessClock clock) : Controller
{
    public const string Path = MailComposer.PreferencePath;

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken cancellationToken)
    {
        var settings = await preferences.OfAsync(current.Person.StaffMemberId, cancellationToken);
        return Page(settings, new MailPreferenceForm { Scope = settings.Scope });
    }

    [HttpPost]
    public async Task<IActionResult> Edit(MailPreferenceForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page(await preferences.OfAsync(current.Person.StaffMemberId, cancellationToken), form);
        await preferences.ChooseAsync(current.Person.StaffMemberId, form.Scope!.Value, cancellationToken);
        TempData.AddNotice(NoticeKind.Success, "メールの受け取り方を保存しました", $"{JapaneseDate.Time(clock.UtcNow)}、{MailWords.Scope(form.Scope.Value)}");
        return LocalRedirect(Path);
    }

    private ViewResult Page(MailSettings settings, MailPreferenceForm form)
    {
        ViewBag.Settings = settings;
        return View("Preference", form);
    }
}
