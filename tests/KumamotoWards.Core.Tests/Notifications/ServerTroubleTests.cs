using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

/// <summary>A mail server that dies, keeps silent, or takes a mail and does not say so.</summary>
public sealed class ServerTroubleTests
{
    [Fact]
    public async Task WhileTheServerIsDead_ItIsAskedMoreAndMoreSeldom_AndThenTakesEverythingOnce()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(5);
        await outbox.WriteAsync(await outbox.DraftAsync());
        await outbox.Server.DieAsync();
        List<double> pauses = [];
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Equal(0, await outbox.SendAsync());
            pauses.Add(await PauseAsync(outbox));
        }
        Assert.Equal([30, 60, 120, 240], pauses);
        var waiting = await outbox.MailsAsync();
        Assert.All(waiting, mail => Assert.Equal(MailState.Waiting, mail.State));
        Assert.StartsWith("メールサーバーにつながりません：", waiting[0].LastError, StringComparison.Ordinal);
        // One is tried at a time: the rest keep their turn.
        Assert.Equal(4, waiting.Sum(mail => mail.Attempts));

        outbox.Server.ComeBack();
        outbox.Database.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(5, await outbox.SendAsync());
        Assert.Equal(waiting.Select(mail => mail.MessageId).Order(), outbox.Server.TakenIds.Order());
    }

    [Fact]
    public async Task DyingInTheMiddle_ItGetsTheRestWhenItIsBack()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(6);
        await outbox.WriteAsync(await outbox.DraftAsync());
        var gate = new Gate();
        outbox.Server.Treats = address => Hold(outbox, address, gate);

        var sending = outbox.SendAsync();
        await gate.ReachedAsync();
        await outbox.Server.DieAsync();
        Assert.Equal(3, await sending);

        (outbox.Server.Holding, outbox.Server.Treats) = (null, _ => MailTreatment.Take);
        outbox.Server.ComeBack();
        outbox.Database.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(3, await outbox.SendAsync());
        Assert.Equal((await outbox.MailsAsync()).Select(mail => mail.MessageId).Order(), outbox.Server.TakenIds.Order());
    }

    [Fact]
    public async Task AServerThatSaysNothing_IsLeftAlone_BeforeTheLeaseEnds()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Greets = false;

        var sending = outbox.SendAsync();
        await outbox.Server.NextConnectionAsync();
        outbox.Database.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, await sending);

        Assert.Equal([1, 0, 0], (await outbox.MailsAsync()).Select(mail => mail.Attempts));
        Assert.Equal(0, await outbox.SendAsync());
    }

    [Fact]
    public async Task AServerThatDelays_GetsEachMailOnce()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(2);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Holding = new Gate();

        var sending = outbox.SendAsync();
        await outbox.Server.Holding.ReachedAsync();
        outbox.Database.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await outbox.SendAsync(new MailInstance()));
        outbox.Server.Holding.Open();

        Assert.Equal(2, await sending);
        Assert.Equal(2, outbox.Server.TakenIds.Distinct().Count());
        Assert.Equal(2, outbox.Server.Taken.Count);
    }

    [Fact]
    public async Task TakenButNeverSaid_ItComesAgain_RecognisableByItsMessageId()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = _ => MailTreatment.TakeAndHangUp;
        Assert.Equal(0, await outbox.SendAsync());
        outbox.Server.Treats = _ => MailTreatment.Take;
        outbox.Database.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(1, await outbox.SendAsync());
        Assert.Equal(2, outbox.Server.TakenIds.Count);
        Assert.Single(outbox.Server.TakenIds.Distinct());
        Assert.Equal(outbox.Server.Taken[0].Date, outbox.Server.Taken[1].Date);
    }

    [Fact]
    public async Task ASenderThatTheServerDoesNotWant_IsTheTroubleOfNoMail()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.RefusesSenders = true;
        Assert.Equal(0, await outbox.SendAsync());
        Assert.Equal([1, 0, 0], (await outbox.MailsAsync()).Select(mail => mail.Attempts));
        Assert.All(await outbox.MailsAsync(), mail => Assert.Equal(MailState.Waiting, mail.State));

        outbox.Server.RefusesSenders = false;
        outbox.Database.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(3, await outbox.SendAsync());
    }

    [Fact]
    public async Task AServerWithoutEncryption_GetsNothing_WhereItIsAskedFor()
    {
        await using var outbox = await OutboxDatabase.CreateAsync(configure: options => options.Smtp.Security = SmtpSecurity.StartTls);
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        Assert.Equal(0, await outbox.SendAsync());
        Assert.Empty(outbox.Server.AskedFor);
        Assert.StartsWith("メールサーバーにつながりません：", (await outbox.MailsAsync())[0].LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToldToStop_ItEndsAfterTheMailUnderWay_AndRecordsIt()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Holding = new Gate();
        using var stopping = new CancellationTokenSource();

        var sending = outbox.SendAsync(stopping: stopping.Token);
        await outbox.Server.Holding.ReachedAsync();
        await stopping.CancelAsync();
        outbox.Server.Holding.Open();

        Assert.Equal(1, await sending);
        Assert.Equal([MailState.Accepted, MailState.Waiting, MailState.Waiting], (await outbox.MailsAsync()).Select(mail => mail.State));
        Assert.Single(outbox.Server.Taken);
    }

    /// <summary>The fourth mail meets a closed gate.</summary>
    private static MailTreatment Hold(OutboxDatabase outbox, string address, Gate gate)
    {
        if (address.StartsWith("p04", StringComparison.Ordinal)) outbox.Server.Holding = gate;
        return MailTreatment.Take;
    }

    /// <summary>How long the server is left alone; afterwards the pause is over.</summary>
    private static async Task<double> PauseAsync(OutboxDatabase outbox)
    {
        for (var seconds = 0; seconds < 1000; seconds += 10)
        {
            if (await outbox.Database.InScopeAsync(services => HasDueAsync(services, outbox))) return seconds;
            outbox.Database.Time.Advance(TimeSpan.FromSeconds(10));
        }
        return double.NaN;
    }

    private static Task<bool> HasDueAsync(IServiceProvider services, OutboxDatabase outbox) =>
        ((MailSender)services.GetService(typeof(MailSender))!).HasDueAsync(outbox.Instance);
}
