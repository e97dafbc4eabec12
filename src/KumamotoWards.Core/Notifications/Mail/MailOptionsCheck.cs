using KumamotoWards.Core.Accounts.Staff;
using Microsoft.Extensions.Options;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>Refuses to start on a section <c>Mail</c> with which mail could not work. The messages are for who configures it.</summary>
public sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        List<string> faults = [.. options.Transport == MailTransportKind.None ? [] : Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (!MailAddresses.IsValid(options.From))
            yield return $"Mail:From must be the sender's address, e.g. kusei-portal@city.example.lg.jp; it is '{options.From}'.";
        if (!IsWebAddress(options.PortalAddress))
            yield return $"Mail:PortalAddress must be where people reach the portal, e.g. https://kusei.city.example.lg.jp; it is '{options.PortalAddress}'. The links in mails begin with it.";
        foreach (var (key, seconds, least) in Durations(options))
            if (seconds < least) yield return $"Mail:{key} must be {least} or more; it is {seconds}.";
        foreach (var fault in options.Transport == MailTransportKind.Smtp ? ServerFaults(options) : FolderFaults(options)) yield return fault;
    }

    private static IEnumerable<string> FolderFaults(MailOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder)) yield return "Mail:Folder must name a folder for the mails.";
    }

    private static IEnumerable<string> ServerFaults(MailOptions options)
    {
        var smtp = options.Smtp;
        if (string.IsNullOrWhiteSpace(smtp.Host)) yield return "Mail:Smtp:Host must name the mail server.";
        if (smtp.Port is < 1 or > 65535) yield return $"Mail:Smtp:Port must be between 1 and 65535; it is {smtp.Port}.";
        if (smtp.UserName.Length > 0 && smtp.Security == SmtpSecurity.None)
            yield return "Mail:Smtp:UserName needs Mail:Smtp:Security StartTls or Tls: the password would travel in the clear.";
        if (smtp.TimeoutSeconds > options.SendLimit.TotalSeconds)
            yield return $"Mail:Smtp:TimeoutSeconds must be at most half of Mail:LeaseSeconds ({options.LeaseSeconds}); it is {smtp.TimeoutSeconds}. A mail must not take longer than the lease.";
    }

    private static IEnumerable<(string Key, int Value, int Least)> Durations(MailOptions options) =>
    [
        (nameof(options.PollSeconds), options.PollSeconds, 1),
        (nameof(options.LeaseSeconds), options.LeaseSeconds, 2),
        (nameof(options.FirstRetrySeconds), options.FirstRetrySeconds, 1),
        (nameof(options.LongestRetrySeconds), options.LongestRetrySeconds, options.FirstRetrySeconds),
        (nameof(options.GiveUpAfterHours), options.GiveUpAfterHours, 1),
        (nameof(options.KeepDays), options.KeepDays, 1),
        ($"{nameof(options.Smtp)}:{nameof(SmtpOptions.TimeoutSeconds)}", options.Smtp.TimeoutSeconds, 1),
    ];

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
