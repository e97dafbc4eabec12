using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The account of a person: open, close, unlock, new temporary password.</summary>
[Route("admin/staff/{staffNumber}/account")]
[RequirePermission(Permission.ManageStaff)]
public sealed class AccountController(StaffQueries queries, AccountService accounts, Actor actor) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open(string staffNumber, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(staffNumber, cancellationToken) is not { } person) return NotFound();
        return person.HasAccount ? Redirect(StaffAddress.Of(staffNumber)) : OpenPage(person, new UserNameForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Open(string staffNumber, UserNameForm form, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(staffNumber, cancellationToken) is not { } person) return NotFound();
        string? password = null;
        var isDone = ModelState.IsValid && await ModelState.TryAsync(async () => password = await accounts.OpenAsync(staffNumber, form.UserName!.Trim(), cancellationToken));
        if (!isDone) return OpenPage(person, form);
        TempData.KeepTemporaryPassword(password);
        return Back(staffNumber, "アカウントを作りました");
    }

    [HttpPost("disable")]
    public Task<IActionResult> Disable(string staffNumber, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(staffNumber, form, "アカウントを停止しました", () => accounts.DisableAsync(staffNumber, cancellationToken));

    [HttpPost("enable")]
    public Task<IActionResult> Enable(string staffNumber, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(staffNumber, form, "アカウントの停止を解除しました", () => accounts.EnableAsync(staffNumber, cancellationToken));

    [HttpPost("unlock")]
    public Task<IActionResult> Unlock(string staffNumber, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(staffNumber, form, "ロックを解除しました", () => accounts.UnlockAsync(staffNumber, cancellationToken));

    [HttpPost("reset-password")]
    public Task<IActionResult> ResetPassword(string staffNumber, ReasonForm form, CancellationToken cancellationToken) =>
        ChangeAsync(staffNumber, form, "パスワードを再設定しました", async () =>
            TempData.KeepTemporaryPassword(await accounts.ResetPasswordAsync(staffNumber, cancellationToken)));

    // These have no page of their own to come back to: a refusal is told on the person's page.
    private async Task<IActionResult> ChangeAsync(string staffNumber, ReasonForm form, string done, Func<Task> write)
    {
        actor.Reason = form.Reason;
        if (ModelState.IsValid && await ModelState.TryAsync(write)) return Back(staffNumber, done);
        var why = ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage;
        TempData.AddNotice(NoticeKind.Error, "変更できませんでした", why);
        return Redirect(StaffAddress.Of(staffNumber));
    }

    private RedirectResult Back(string staffNumber, string done)
    {
        TempData.AddNotice(NoticeKind.Success, done);
        return Redirect(StaffAddress.Of(staffNumber));
    }

    private ViewResult OpenPage(StaffDetail person, UserNameForm form)
    {
        ViewBag.Person = person;
        return View("OpenAccount", form);
    }
}
