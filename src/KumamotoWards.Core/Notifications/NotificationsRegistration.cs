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
    }
}
