using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>One alert as the page shows it.</summary>
/// <param name="Item">Null where the whole day is odd.</param>
/// <param name="CanAnswer">It waits, and this person may say why.</param>
/// <param name="Typed">The reason as typed, when the form came back.</param>
public sealed record AlertRow(AlertListItem Data, Office Office, CountItem? Item, bool CanAnswer, string? Typed = null, bool IsChosen = false)
{
    public string OfficeName => Office.PeriodAt(Data.Date).Name;

    public string What => Item?.Name ?? "1日の合計";

    public string Unit => Item?.Unit.Word() ?? "件";

    /// <summary>11月20日（金） 大江出張所 住民異動: what a screen reader hears at the row's fields.</summary>
    public string Label => $"{JapaneseDate.Short(Data.Date)} {OfficeName} {What}";

    public string ReasonName => $"{nameof(AnswersForm.Reasons)}[{Data.Id}]";

    public string ReasonId => $"{nameof(AnswersForm.Reasons)}_{Data.Id}_";

    public string Day => DailyAddress.Of(Office.Slug, Data.Date);

    public string Month => $"/window-counts/monthly?office={Office.Slug}&month={Data.Date:yyyy-MM}";

    public string History => $"/window-counts/history?office={Office.Slug}&date={DailyAddress.Write(Data.Date)}{(Item is null ? "" : $"&item={Item.Slug}")}";

    public static AlertRow Of(AlertListItem alert, CountRules rules, bool canAnswer, AnswersForm? form = null) => new(
        alert,
        rules.Directory.Office(alert.OfficeId),
        alert.CountItemId is { } itemId ? rules.Catalog.Item(itemId) : null,
        canAnswer && alert.State == AlertState.Open,
        form?.Reasons.GetValueOrDefault(alert.Id),
        form?.Chosen.Contains(alert.Id) == true);
}
