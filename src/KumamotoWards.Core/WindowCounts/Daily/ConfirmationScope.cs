using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>The items of an office's day that a person confirms, and for which units.</summary>
internal sealed record ConfirmationScope(Office Office, DateOnly Date, IReadOnlyList<(OfficeCountItem Item, CountWriteMode Mode, int AsUnitId)> Items)
{
    public IReadOnlySet<int> Units => Items.Select(entry => entry.Item.ResponsibleUnitId!.Value).ToHashSet();

    public IReadOnlySet<OnBehalfDay> OnBehalf => Items
        .Where(entry => entry.Mode == CountWriteMode.OnBehalf)
        .Select(entry => new OnBehalfDay(Office.Id, Date, entry.AsUnitId))
        .ToHashSet();

    /// <summary>The scope, or why there is none.</summary>
    public static (ConfirmationScope? Scope, ConfirmationResult? Failure) Find(CountRules rules, StaffSnapshot person, string? officeSlug, DateOnly date)
    {
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return Failed("unknown-office", $"窓口「{officeSlug}」はありません。");
        var items = rules.Catalog.TakenBy(office.Id, date)
            .Select(item => (Item: item, Access: CountWriteAccess.For(person, office, item, date)))
            .Where(entry => entry.Access.As is not null)
            .Select(entry => (entry.Item, entry.Access.Mode, entry.Access.As!.UnitId))
            .ToList();
        if (items.Count == 0) return (null, new ConfirmationResult(new CountProblem("forbidden", CountWriteAccess.ForbiddenMessage), Forbidden: true));
        if (date > rules.Today) return Failed("future-date", $"{JapaneseDate.Short(date)}はまだ来ていません。");
        var day = rules.Day(office, date);
        return day.IsBusinessDay
            ? (new ConfirmationScope(office, date, items), null)
            : Failed("closed-day", $"{day.Reason}。閉庁日は確定の必要がありません。");
    }

    private static (ConfirmationScope?, ConfirmationResult) Failed(string code, string message) => (null, new ConfirmationResult(new CountProblem(code, message)));
}
