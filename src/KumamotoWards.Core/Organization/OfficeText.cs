namespace KumamotoWards.Core.Organization;

/// <summary>How kinds of offices and of changes are written on pages.</summary>
public static class OfficeText
{
    public static string Label(this OfficeKind kind) => kind switch
    {
        OfficeKind.WardOffice => "区役所",
        OfficeKind.GeneralBranch => "総合出張所",
        OfficeKind.Branch => "出張所",
        OfficeKind.Annex => "分室",
        OfficeKind.ServiceCorner => "サービスコーナー",
        OfficeKind.ExchangeRoom => "まちづくり交流室",
        OfficeKind.CultureHall => "文化ホール",
        OfficeKind.CivicCenter => "市民センター",
        OfficeKind.DistrictOffice => "総合支所",
    };

    public static string Label(this OfficeChangeKind kind) => kind switch
    {
        OfficeChangeKind.Opened => "新設",
        OfficeChangeKind.Closed => "終了",
        OfficeChangeKind.Renamed => "改称",
        OfficeChangeKind.Moved => "移転",
        OfficeChangeKind.Converted => "種別変更",
        OfficeChangeKind.Expanded => "拡充",
    };
}
