using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>A person's notices: all, or the unread ones.</summary>
/// <param name="Unread">Of all.</param>
public sealed record NoticesPage(Page<NoticeListItem> Page, bool UnreadOnly, int Unread)
{
    /// <summary>The newest notice, on the first page; null on the others, which do not show it.</summary>
    public long? Newest => Page is { Number: 1, Items.Count: > 0 } ? Page.Items[0].Id : null;

    public const string Path = "/notifications";

    public const string UnreadPath = Path + "?show=unread";

    public static string AddressOf(long id) => $"{Path}/{id}";
}
