using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>A sentence above the day, and what to do about it.</summary>
/// <param name="Link">Words and address of where to go on; null for none.</param>
public sealed record DailyNotice(NoticeKind Kind, string Title, string? Text = null, (string Words, string Address)? Link = null);
