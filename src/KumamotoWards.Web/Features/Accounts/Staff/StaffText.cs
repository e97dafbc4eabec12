using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The words for states of people and accounts.</summary>
public static class StaffText
{
    public static string Status(AccountStatus status) => status switch
    {
        AccountStatus.Active => "有効",
        AccountStatus.TemporaryPassword => "仮パスワード",
        AccountStatus.LockedOut => "ロック中",
        AccountStatus.Disabled => "停止中",
        AccountStatus.None => "なし",
    };

    /// <summary>The name of the chip that draws the eye; null where a plain word will do.</summary>
    public static string? Chip(AccountStatus status) => status switch
    {
        AccountStatus.Disabled => "disabled",
        AccountStatus.LockedOut => "to-check",
        AccountStatus.Active or AccountStatus.TemporaryPassword or AccountStatus.None => null,
    };

    public static string Phase(AssignmentPhase phase) => phase switch
    {
        AssignmentPhase.Ahead => "予定",
        AssignmentPhase.InForce => "配属中",
        AssignmentPhase.Ended => "終了",
    };

    /// <summary>所属長・決裁者, or blank.</summary>
    public static string Duties(bool isHead, bool isApprover) =>
        string.Join('・', new[] { isHead ? "所属長" : "", isApprover ? "決裁者" : "" }.Where(word => word.Length > 0));

    public static string Unit(StaffUnit unit) => (unit.Kind == AssignmentKind.Primary ? "" : "兼 ") + $"{unit.Label}　{unit.Title}".TrimEnd('　');

    public static IEnumerable<SelectListItem> Statuses(AccountStatus? chosen) =>
        Enum.GetValues<AccountStatus>().Select(status => new SelectListItem(Status(status), $"{status}", status == chosen));

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("主", nameof(AssignmentKind.Primary)), new("兼", nameof(AssignmentKind.Concurrent))];
}
