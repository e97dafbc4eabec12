using KumamotoWards.Core.Trends.Answers.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Trends.Answers;

internal static class AnswersRegistration
{
    public static void AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<AnswersCache>();
        services.AddScoped<AnswersQueries>();
    }
}
