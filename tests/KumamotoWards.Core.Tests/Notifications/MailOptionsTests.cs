using KumamotoWards.Core.Notifications.Mail;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

public sealed class MailOptionsTests
{
    [Fact]
    public void WithoutMail_NothingNeedsToBeConfigured() => Assert.True(new MailOptionsCheck().Validate(null, new MailOptions()).Succeeded);

    [Fact]
    public void AWholeConfiguration_IsAccepted() => Assert.Empty(Faults(_ => { }));

    [Fact]
    public void EachFault_IsNamedWithItsKey_AndWhatBelongsThere()
    {
        AssertFault("Mail:From must be the sender's address", options => options.From = "portal");
        AssertFault("Mail:PortalAddress must be where people reach the portal", options => options.PortalAddress = "portal.example.lg.jp");
        AssertFault("Mail:Smtp:Host must name the mail server.", options => options.Smtp.Host = " ");
        AssertFault("Mail:Smtp:Port must be between 1 and 65535; it is 0.", options => options.Smtp.Port = 0);
        AssertFault("Mail:Smtp:UserName needs Mail:Smtp:Security StartTls or Tls", options => options.Smtp.UserName = "portal");
        AssertFault("Mail:Smtp:TimeoutSeconds must be at most half of Mail:LeaseSeconds (120); it is 61.", options => options.Smtp.TimeoutSeconds = 61);
        AssertFault("Mail:PollSeconds must be 1 or more; it is 0.", options => options.PollSeconds = 0);
        AssertFault("Mail:LongestRetrySeconds must be 30 or more; it is 10.", options => options.LongestRetrySeconds = 10);
        AssertFault("Mail:Folder must name a folder", options => (options.Transport, options.Folder) = (MailTransportKind.Folder, ""));
    }

    [Fact]
    public void AllFaults_AreSaidAtOnce() => Assert.Equal(2, Faults(options => (options.From, options.Smtp.Host) = ("", "")).Count);

    private static void AssertFault(string message, Action<MailOptions> change) =>
        Assert.StartsWith(message, Assert.Single(Faults(change)), StringComparison.Ordinal);

    private static List<string> Faults(Action<MailOptions> change)
    {
        var options = new MailOptions
        {
            Transport = MailTransportKind.Smtp,
            From = "kusei-portal@example.lg.jp",
            PortalAddress = "https://portal.example.lg.jp",
            Smtp = { Host = "mail.example.lg.jp" },
        };
        change(options);
        return [.. new MailOptionsCheck().Validate(null, options).Failures ?? []];
    }
}
