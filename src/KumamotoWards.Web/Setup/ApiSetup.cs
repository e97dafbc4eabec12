using System.Text.Json.Serialization;
using KumamotoWards.Web.Infrastructure.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Setup;

/// <summary>JSON under <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "区政ポータル API";
                document.Info.Description = "窓口件数・推移の読み書き。単位は件、日付は日本時間の業務日（YYYY-MM-DD）、年度は4月から翌年3月まで（2013 = 平成25年度）。";
                return Task.CompletedTask;
            });
        });
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.Configure<JsonOptions>(options =>
            options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.Configure<ApiBehaviorOptions>(options =>
            options.InvalidModelStateResponseFactory = context => HasBody(context) ? ApiProblem.Unreadable(context) : ApiProblem.WrongQuery(context));
    }

    // A body that is no JSON, or of other types, is described by the parser in English; a query by our own validators.
    private static bool HasBody(ActionContext context) =>
        context.ActionDescriptor.Parameters.Any(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);

    public static void MapApi(this WebApplication app) => app.MapOpenApi();
}
