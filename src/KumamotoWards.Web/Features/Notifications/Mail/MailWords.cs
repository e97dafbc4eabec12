using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Notifications.Mail;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Notifications.Mail;

/// <summary>The words of the mail pages.</summary>
internal static class MailWords
{
    public static string Scope(MailScope scope) => scope switch
    {
        MailScope.OwnDuties => "自分の担当の分だけ",
        MailScope.WholeUnit => "所属に関わるものすべて",
    };

    public static IEnumerable<SelectListItem> Scopes { get; } =
        [.. Enum.GetValues<MailScope>().Select(scope => new SelectListItem(Scope(scope), $"{scope}"))];

    public static string State(MailState state) => state switch
    {
        MailState.Waiting => "送信待ち",
        MailState.Accepted => "送信済み",
        MailState.Failed => "送れません",
    };

    public static string Chip(MailState state) => state switch
    {
        MailState.Waiting => "scheduled",
        MailState.Accepted => "confirmed",
        MailState.Failed => "to-check",
    };

    /// <summary>11月20日（金） 17:02.</summary>
    public static string At(DateTime utc) => $"{JapaneseDate.Short(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";
}
