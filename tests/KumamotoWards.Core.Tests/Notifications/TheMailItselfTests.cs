using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using MimeKit;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

public sealed class TheMailItselfTests
{
    [Fact]
    public async Task AMail_SaysWhatHappened_WhoseTurnItIs_AndWhereToGo()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync(subject: "提案が提出されました：外国語の転入案内を全窓口で統一する（中央区役所 区民課）"));

        Assert.Equal(1, await outbox.SendAsync());

        var mail = Assert.Single(outbox.Server.Taken);
        Assert.Equal("提案が提出されました：外国語の転入案内を全窓口で統一する（中央区役所 区民課）", mail.Subject);
        Assert.Equal("\"熊本市 区政ポータル\" <kusei-portal@example.lg.jp>", mail.From.ToString());
        Assert.Equal("\"職員 p01\" <p01@example.lg.jp>", mail.To.ToString());
        Assert.Equal("2026-11-20T17:02:00+09:00", $"{mail.Date:yyyy-MM-ddTHH:mm:sszzz}");
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(
            """
            「待合の番号札を更新する」
            提案した所属：大江出張所

            次は市民課の番です。

            ▼ 区政ポータルで開く（サインインが必要です）
            https://portal.example.lg.jp/proposals/12
            """,
            mail.TextBody!.ReplaceLineEndings("\n").Split("\n\n-- \n")[0]);
        Assert.EndsWith($"受け取るメールを変える：https://portal.example.lg.jp{MailComposer.PreferencePath}", mail.TextBody!.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMail_IsPlainText_InUtf8_AndInSevenBits()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        await outbox.SendAsync();

        var mail = Assert.Single(outbox.Server.Taken);
        var text = Assert.IsType<TextPart>(mail.Body);
        Assert.Equal(("text/plain", "utf-8"), (text.ContentType.MimeType, text.ContentType.Charset));
        using var raw = new MemoryStream();
        await mail.WriteToAsync(raw);
        Assert.All(raw.ToArray(), letter => Assert.InRange(letter, (byte)0, (byte)127));
    }

    [Fact]
    public async Task TheMessageId_IsThatOfTheOutbox_WithTheDomainOfTheSender()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(2);
        await outbox.WriteAsync(await outbox.DraftAsync());
        var written = (await outbox.MailsAsync()).Select(mail => mail.MessageId).ToList();

        await outbox.SendAsync();

        Assert.Equal(written, outbox.Server.TakenIds);
        Assert.Equal(2, written.Distinct().Count());
        Assert.All(written, id => Assert.EndsWith("@example.lg.jp", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task InDevelopment_AMailIsAFile_OnceHoweverOftenItIsSent()
    {
        var folder = Directory.CreateTempSubdirectory("wards-mail-");
        try
        {
            await using var outbox = await OutboxDatabase.CreateAsync(configure: options => (options.Transport, options.Folder) = (MailTransportKind.Folder, folder.FullName));
            await outbox.PeopleAsync(2);
            await outbox.WriteAsync(await outbox.DraftAsync());
            Assert.Equal(2, await outbox.SendAsync());
            Assert.Equal((await outbox.MailsAsync()).Select(mail => mail.MessageId).Order(), folder.GetFiles().Select(file => MimeMessage.Load(file.FullName).MessageId).Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
