using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>A notice that survives one redirect: set by the action that saved, shown above the h1 of the next page.</summary>
/// <param name="Kind">How it looks, and how it is announced.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">Time, who and what, or what to do next.</param>
/// <param name="IsUnsaved">What was typed is saved nowhere yet: it takes the focus, and leaving the page asks.</param>
public sealed record PageNotice(NoticeKind Kind, string Title, string? Text, bool IsUnsaved = false)
{
    private const string AboveTitle = nameof(PageNotice);

    /// <param name="place">Where it stands; above the h1 unless the page has a better place and takes it itself.</param>
    internal static PageNotice? Take(ITempDataDictionary tempData, string place = AboveTitle) =>
        tempData[place] is string json ? JsonSerializer.Deserialize<PageNotice>(json) : null;

    internal void Keep(ITempDataDictionary tempData, string place = AboveTitle) => tempData[place] = JsonSerializer.Serialize(this);
}

public static class PageNoticeExtensions
{
    /// <summary>Shows a notice on the page that the redirect leads to.</summary>
    public static void AddNotice(this ITempDataDictionary tempData, NoticeKind kind, string title, string? text = null) =>
        new PageNotice(kind, title, text).Keep(tempData);
}
