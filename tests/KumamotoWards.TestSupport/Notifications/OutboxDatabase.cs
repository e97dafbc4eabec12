using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.TestSupport.Notifications;

/// <summary>A seeded database whose mails go to a server of the test's own.</summary>
public sealed class OutboxDatabase : IAsyncDisposable
{
    /// <summary>A section of a headquarters, to be told.</summary>
    public const string Unit = "hq-citizen-affairs";

    private OutboxDatabase(TestDatabase database, MailServer server, MailOptions options) => (Database, Server, Options) = (database, server, options);

    public TestDatabase Database { get; }

    public MailServer Server { get; }

    public MailOptions Options { get; }

    /// <summary>The instance that sends, where a test needs no second one.</summary>
    public MailInstance Instance { get; } = new();

    public static async Task<OutboxDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<MailOptions>? configure = null)
    {
        var server = MailServer.Start();
        var options = new MailOptions
        {
            Transport = MailTransportKind.Smtp,
            From = "kusei-portal@example.lg.jp",
            FromName = "熊本市 区政ポータル",
            PortalAddress = "https://portal.example.lg.jp/",
            Smtp = { Host = "127.0.0.1", Port = server.Port, TimeoutSeconds = 60 },
        };
        configure?.Invoke(options);
        return new OutboxDatabase(await TestDatabase.CreateAsync(provider, seeded: true, configure: services => services.AddSingleton(options)), server, options);
    }

    /// <summary>A draft that concerns <see cref="Unit"/>.</summary>
    public async Task<NoticeDraft> DraftAsync(string subject = "提案が提出されました", NoticeKind kind = NoticeKind.ProposalNews, string? key = null, params int[] duty) =>
        new(kind, subject, "「待合の番号札を更新する」\n提案した所属：大江出張所", "次は市民課の番です。", "/proposals/12", [await UnitIdAsync(Unit)], duty, key);

    public Task<int> UnitIdAsync(string code) => Database.WithContextAsync(db => db.Units.Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync());

    /// <summary>A person who has an account and mail, in that unit.</summary>
    /// <returns>The id of the person.</returns>
    public Task<int> PersonAsync(string name, string unit = Unit, string? address = null, DateOnly? from = null, DateOnly? to = null, bool hasAccount = true) => Database.WithContextAsync(async db =>
    {
        var person = new StaffMember(name, $"職員 {name}", "");
        person.ReachAt(address ?? $"{name}@example.lg.jp");
        person.Assign(new Assignment(await db.Units.SingleAsync(each => each.Code == unit), AssignmentKind.Primary, from ?? new DateOnly(2020, 4, 1), to, "", isHead: false, isApprover: false));
        db.StaffMembers.Add(person);
        if (hasAccount) db.Users.Add(new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name, StaffMember = person });
        await db.SaveChangesAsync();
        return person.Id;
    });

    /// <summary>So many people to be told of everything.</summary>
    public async Task<IReadOnlyList<int>> PeopleAsync(int count)
    {
        List<int> people = [];
        for (var number = 1; number <= count; number++) people.Add(await PersonAsync($"p{number:00}"));
        foreach (var person in people) await ChooseAsync(person, MailScope.WholeUnit);
        return people;
    }

    public Task ChooseAsync(int staffMemberId, MailScope scope) =>
        Database.InScopeAsync(services => services.GetRequiredService<MailPreferences>().ChooseAsync(staffMemberId, scope));

    /// <summary>Writes a notice as a domain does: in a save of its own.</summary>
    public Task WriteAsync(NoticeDraft draft, int? actor = null) => Database.InScopeAsync(async services =>
    {
        services.GetRequiredService<Actor>().StaffMemberId = actor;
        await services.GetRequiredService<Outbox>().AddAsync(draft);
        await services.GetRequiredService<WardsDbContext>().SaveChangesAsync();
    });

    /// <summary>One look at the outbox, as the worker has it.</summary>
    /// <returns>How many mails the server took.</returns>
    public Task<int> SendAsync(MailInstance? instance = null, CancellationToken stopping = default) => Database.InScopeAsync(async services =>
    {
        var sender = services.GetRequiredService<MailSender>();
        return await sender.HasDueAsync(instance ?? Instance, stopping) ? await sender.SendDueAsync(instance ?? Instance, stopping) : 0;
    });

    /// <summary>All mails with their notices, in the order written.</summary>
    public Task<List<MailDelivery>> MailsAsync() => Database.WithContextAsync(db =>
        db.MailDeliveries.AsNoTracking().Include(mail => mail.Recipient.Notice).OrderBy(mail => mail.Id).ToListAsync());

    public Task<List<NoticeRecipient>> RecipientsAsync() => Database.WithContextAsync(db =>
        db.NoticeRecipients.AsNoTracking().Include(recipient => recipient.Mail).OrderBy(recipient => recipient.NoticeId).ThenBy(recipient => recipient.StaffMemberId).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
