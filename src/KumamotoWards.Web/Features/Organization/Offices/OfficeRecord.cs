using KumamotoWards.Core.Organization;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>The list of offices as CSV. What each handles is the CSV of 業務×窓口.</summary>
internal static class OfficeRecord
{
    public static IReadOnlyList<CsvColumn<OfficeListItem>> Columns(DateOnly on) =>
    [
        new("時点", _ => on),
        new("区コード", item => item.Period.Ward.MunicipalCode),
        new("区", item => item.Period.Ward.Name),
        new("窓口コード", item => item.Office.Slug),
        new("窓口", item => item.Period.Name),
        new("よみ", item => item.Period.Kana),
        new("種類", item => item.Period.Kind.Label()),
        new("状態", item => item.State.Label()),
        new("開設日", item => item.Office.OpenedOn),
        new("終了日", item => item.Office.ClosedOn),
        new("業務の数", item => item.Offerings.Count),
        new("件数区分の数", item => item.CountItems.Count),
        new("町丁目", item => item.Office.Location?.Town),
        new("緯度（およそ）", item => item.Office.Location?.Latitude),
        new("経度（およそ）", item => item.Office.Location?.Longitude),
    ];

    private static string Label(this OfficeState state) => state switch
    {
        OfficeState.NotYetOpened => "開設前",
        OfficeState.Open => "開いている",
        OfficeState.Closed => "終了",
    };
}
