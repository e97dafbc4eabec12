namespace KumamotoWards.Web.Features.Errors;

/// <summary>What happened, and what to do, for each status a person can meet.</summary>
public sealed record ErrorText(string Title, string Advice)
{
    public static ErrorText Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("送られた内容を読み取れませんでした", "前の画面に戻り、内容を確かめてもう一度お試しください。"),
        StatusCodes.Status401Unauthorized => new("サインインが必要です", "サインインしてから、もう一度お試しください。"),
        StatusCodes.Status403Forbidden => new("この操作をする権限がありません", "担当の所属で行うか、所属の管理担当に確認してください。"),
        StatusCodes.Status404NotFound => new("ページが見つかりません", "アドレスが変わったか、なくなった可能性があります。メニューから探してください。"),
        StatusCodes.Status409Conflict => new("ほかの人が先に変えていました", "最新の内容を確かめて、もう一度お試しください。"),
        StatusCodes.Status426UpgradeRequired => new(
            "安全な接続（https）で開いてください", "アドレスの先頭を https:// にして開き直してください。それでも出るときは、サーバーの管理担当に、https の受け口か中継サーバーの設定（X-Forwarded-Proto）の確認を依頼してください。"),
        StatusCodes.Status429TooManyRequests => new("短い時間に操作が集中しました", "1分ほど待ってから、もう一度お試しください。"),
        >= 500 => new("処理できませんでした", "時間をおいてもう一度お試しください。続くときは受付番号を添えてご連絡ください。"),
        _ => new("処理できませんでした", "前の画面に戻り、もう一度お試しください。"),
    };
}
