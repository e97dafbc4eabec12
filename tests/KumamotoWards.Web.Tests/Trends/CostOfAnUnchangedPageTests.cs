using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class CostOfAnUnchangedPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/trends")]
    [InlineData("/api/v1/trends/summary")]
    [InlineData("/trends/yearly")]
    [InlineData("/trends/monthly")]
    [InlineData("/api/v1/trends/monthly")]
    public async Task Get_NothingChanged_AsksOnlyForTheVersions(string address)
    {
        using var client = await portal.SignInAsync("oe");
        await client.Http.GetStringAsync(address);

        using var commands = new CommandsOf(portal.ConnectionString);
        await client.Http.GetStringAsync(address);

        Assert.All(commands.Texts, text => Assert.Contains("FROM \"DataVersions\"", text, StringComparison.Ordinal));
        Assert.Single(commands.Texts);
    }

    [Fact]
    public async Task GetMonths_FirstTime_ReadsSumsOfTheDaysShown_AndNeverTheLedger()
    {
        using var client = await portal.SignInAsync("oe");
        using var commands = new CommandsOf(portal.ConnectionString);
        await client.Http.GetStringAsync("/trends/monthly?office=oe-branch&year=2025");

        Assert.DoesNotContain(commands.Texts, text => text.Contains("CountLines", StringComparison.Ordinal));
        var days = Assert.Single(commands.Texts, text => text.Contains("FROM \"DailyCounts\"", StringComparison.Ordinal));
        Assert.Contains("GROUP BY \"d\".\"Date\"", days, StringComparison.Ordinal);
        Assert.Contains("\"d\".\"Date\" <=", days, StringComparison.Ordinal);
    }

    /// <summary>What is sent to one database while this exists; other tests send to theirs.</summary>
    private sealed class CommandsOf : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];
        private readonly string _connectionString;

        public CommandsOf(string connectionString)
        {
            _connectionString = connectionString;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<string> Texts { get; } = [];

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name) _subscriptions.Add(listener.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> sent)
        {
            if (sent.Value is CommandEventData { Command: { Connection.ConnectionString: { } connection } command }
                && sent.Key == RelationalEventId.CommandExecuting.Name && IsOurs(connection))
                Texts.Enqueue(command.CommandText);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions) subscription.Dispose();
        }

        private bool IsOurs(string connection) =>
            new DbConnectionStringBuilder { ConnectionString = connection }["Data Source"] is string file && _connectionString.Contains(Path.GetFileName(file), StringComparison.Ordinal);
    }
}
