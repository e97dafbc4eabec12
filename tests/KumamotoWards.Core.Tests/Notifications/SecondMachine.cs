using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KumamotoWards.Core.Tests.Notifications;

/// <summary>Another instance on the same database with a clock of its own.</summary>
internal sealed class SecondMachine(ServiceProvider services, FakeTimeProvider time) : IAsyncDisposable
{
    public FakeTimeProvider Time { get; } = time;

    public static SecondMachine Beside(OutboxDatabase outbox)
    {
        var time = TestClock.New();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddWardsData(outbox.Database.Options).AddSingleton(outbox.Options);
        return new SecondMachine(services.BuildServiceProvider(), time);
    }

    public async Task<int> SendAsync(MailInstance instance)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailSender>().SendDueAsync(instance);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
