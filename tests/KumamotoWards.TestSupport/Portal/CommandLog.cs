using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>The SQL that one portal's database was sent while this is open.</summary>
public sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _file;

    private CommandLog(PortalFactory portal)
    {
        _file = new SqliteConnectionStringBuilder(portal.ConnectionString).DataSource;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<string> Commands => _commands;

    public static CommandLog Of(PortalFactory portal) => new(portal);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory) _subscriptions.Add(value.Subscribe(this));
    }

    // Hosts of other tests run beside this one: only commands to this portal's file count.
    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed && executed.Command.Connection?.DataSource == _file)
            _commands.Enqueue(executed.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
