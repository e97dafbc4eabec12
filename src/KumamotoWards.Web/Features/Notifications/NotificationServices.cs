using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.Extensions.Options;

namespace KumamotoWards.Web.Features.Notifications;

public static class NotificationServices
{
    /// <summary>The mail of this installation, checked at start, and the worker that sends it.</summary>
    public static IServiceCollection AddNotificationPages(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<MailOptions>()
            .Configure(options => options.FromName = City.Of(configuration).SiteName)
            .Bind(configuration.GetSection("Mail"))
            .PostConfigure(options => options.Folder = InContentRoot(options.Folder, environment.ContentRootPath))
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value)
            .AddSingleton<MailInstance>()
            .AddHostedService<NoticeWorker>();
    }

    private static string InContentRoot(string folder, string contentRoot) => folder.Length == 0 ? folder : Path.GetFullPath(folder, contentRoot);
}
