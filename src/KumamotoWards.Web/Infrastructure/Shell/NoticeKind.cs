namespace KumamotoWards.Web.Infrastructure.Shell;

public enum NoticeKind
{
    Success,
    Information,
    Attention,
    Error,
    Neutral,
}
