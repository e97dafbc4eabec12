using KumamotoWards.Core.Notifications.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KumamotoWards.Core.Notifications;

internal static class NotificationsRegistration
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton(new MailOptions());
        services.AddScoped<Outbox>();
        services.AddScoped<NoticeQueries>();
        services.AddScoped<NoticeReading>();
        services.AddScoped<NoticeTidying>();
        services.AddScoped<MailPreferences>();
        services.AddScoped<MailWatch>();
        services.AddScoped<MailComposer>();
        services.AddScoped<MailSender>();
        services.AddScoped(TransportOf);
    }

    private static IMailTransport TransportOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<MailOptions>();
        return options.Transport == MailTransportKind.Smtp ? new SmtpMailTransport(options) : new FolderMailTransport(options);
    }
}
