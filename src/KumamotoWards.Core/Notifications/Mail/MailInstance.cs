namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>What one instance remembers between two looks at the outbox. Losing it costs a look and nothing else.</summary>
public sealed class MailInstance
{
    /// <summary>Tells this instance from the others.</summary>
    internal Guid Id { get; } = Guid.NewGuid();

    /// <summary>UTC; the lease is this instance's until then.</summary>
    internal DateTime LeasedUntil { get; set; }

    /// <summary>UTC; the server is left alone until then.</summary>
    internal DateTime PausedUntil { get; private set; }

    /// <summary>The business date on which old notices were looked for.</summary>
    internal DateOnly? TidiedOn { get; set; }

    private int _failures;

    /// <summary>The server does not take any mail now.</summary>
    internal void Pause(MailOptions options, DateTime now) => PausedUntil = now + options.RetryAfter(++_failures);

    internal void ServerAnswers() => _failures = 0;
}
