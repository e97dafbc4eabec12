using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>
/// The areas of the header and their pages, in the order shown. Adding a page is one line here;
/// list it only once its address answers, since the navigation has no dead links.
/// </summary>
public static class SiteMap
{
    public static readonly SiteArea Start = new("ホーム");
    public static readonly SiteArea WindowCounts = new("窓口件数");
    public static readonly SiteArea Trends = new("推移");
    public static readonly SiteArea Proposals = new("提案");
    public static readonly SiteArea Organization = new("組織・業務");
    public static readonly SiteArea Administration = new("管理", administratorsOnly: true);

    public static readonly SitePage Home = Start.Page("ホーム", "/");
    public static readonly SitePage Daily = WindowCounts.Page("日次入力", "/window-counts/daily");
    public static readonly SitePage Monthly = WindowCounts.Page("月間表", "/window-counts/monthly");
    public static readonly SitePage Tally = WindowCounts.Page("タップ集計", "/window-counts/tally");
    public static readonly SitePage Import = WindowCounts.Page("取り込み", "/window-counts/import");
    public static readonly SitePage Checks = WindowCounts.Page("確認", "/window-counts/checks");
    public static readonly SitePage Closing = WindowCounts.Page("月の締め", "/window-counts/closing");
    public static readonly SitePage History = WindowCounts.Page("履歴", "/window-counts/history");
    public static readonly SitePage TrendSummary = Trends.Page("まとめ", "/trends");
    public static readonly SitePage YearlyTrend = Trends.Page("年度推移", "/trends/yearly");
    public static readonly SitePage MonthlyTrend = Trends.Page("月次推移", "/trends/monthly");
    public static readonly SitePage ProposalList = Proposals.Page("一覧", "/proposals");
    public static readonly SitePage ProposalBoard = Proposals.Page("状態別ボード", "/proposals/board");
    public static readonly SitePage ProposalObligations = Proposals.Page("回答義務", "/proposals/obligations");
    public static readonly SitePage ProposalDrafts = Proposals.Page("下書き", "/proposals/drafts");
    public static readonly SitePage ProposalReport = Proposals.Page("年次報告", "/proposals/report");
    public static readonly SitePage Offices = Organization.Page("窓口一覧", "/organization/offices");
    public static readonly SitePage Services = Organization.Page("業務×窓口", "/services");
    public static readonly SitePage Wards = Organization.Page("区", "/organization/wards");
    public static readonly SitePage Deputies = Organization.Page("代決者", "/organization/deputies", Permission.RegisterDeputies);
    public static readonly SitePage Staff = Administration.Page("職員", "/admin/staff");
    public static readonly SitePage Units = Administration.Page("所属", "/admin/units");
    public static readonly SitePage Mail = Administration.Page("メール", "/admin/mail");

    public static IReadOnlyList<SiteArea> Areas { get; } =
        [Start, WindowCounts, Trends, Proposals, Organization, Administration];
}
