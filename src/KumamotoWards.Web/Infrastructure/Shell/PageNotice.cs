using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>A notice that survives one redirect: set by the action that saved, shown above the h1 of the next page.</summary>
/// <param name="Kind">How it looks, and how it is announced.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">Time, who and what, or what to do next.</param>
public sealed record PageNotice(NoticeKind Kind, string Title, string? Text)
{
    private const string Key = nameof(PageNotice);

    internal static PageNotice? Take(ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<PageNotice>(json) : null;

    internal void Keep(ITempDataDictionary tempData) => tempData[Key] = JsonSerializer.Serialize(this);
}

public static class PageNoticeExtensions
{
    /// <summary>Shows a notice on the page that the redirect leads to.</summary>
    public static void AddNotice(this ITempDataDictionary tempData, NoticeKind kind, string title, string? text = null) =>
        new PageNotice(kind, title, text).Keep(tempData);
}
