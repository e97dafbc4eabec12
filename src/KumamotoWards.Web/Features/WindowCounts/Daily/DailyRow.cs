using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>One item of the day as the page shows it.</summary>
/// <param name="Index">Position of its cell in the form; null where it is only read.</param>
/// <param name="IsSplit">The office takes several items of the group: its name stands beside that of the item.</param>
/// <param name="IsFirstOfGroup">The group's name is written here.</param>
public sealed record DailyRow(DaySheetRow Data, CellForm? Cell, int? Index, bool IsSplit, bool IsFirstOfGroup, bool IsLastOfGroup)
{
    public CountItem Item => Data.Item;

    /// <summary>Bold, first: 証明発行, or 戸籍届（窓口） where the office takes no other of the group.</summary>
    public string Head => IsSplit ? Item.Group : Item.Name;

    /// <summary>Beside the head: 税証明.</summary>
    public string? Part => IsSplit ? Item.Channel ?? Item.Description : null;

    /// <summary>Small words that explain the item.</summary>
    public string? Hint => IsSplit && Item.Channel is null ? null : Item.Description;

    /// <summary>Another section enters it.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>What stands in the field now: as typed, else as stored.</summary>
    public int? Shown => Cell is null ? Data.Value : CountText.Read(Cell.Count).Count;

    public string? Warning => Shown is { } count ? Data.UsualRange?.Warning(Data.Date, count, Item.Unit) : null;

    /// <summary>The sentences that script shows as soon as a number is typed.</summary>
    public string? TooMany => Data.UsualRange is { } range ? range.Warning(Data.Date, range.High + 1, Item.Unit) : null;

    public string? TooFew => Data.UsualRange is { Low: > 0 } range ? range.Warning(Data.Date, range.Low - 1, Item.Unit) : null;

    public bool IsHigh => Shown > Data.UsualRange?.High;

    public string? Reason => Cell is null ? Data.Last?.Reason : Cell.Reason;

    /// <summary>The word in the last column.</summary>
    public string Status
    {
        get
        {
            if (IsOfOthers && Data.Unit is { } unit) return $"{unit.Name}が入力";
            if (Cell is not null && CountText.Read(Cell.Count).Error is not null) return "数を確認";
            if (Figure is { } figure) return figure;
            if (Shown is null) return Data.IsExpected ? (Cell is null ? "" : "未入力") : Data.Problem is { Code: "closed-day" } ? "入力不要" : "";
            if (Data.UsualRange is null) return "";
            return Warning is null ? "平年並み" : IsHigh ? "多い" : "少ない";
        }
    }

    /// <summary>The month or year stands as one figure.</summary>
    private string? Figure => Data.Problem?.Code switch
    {
        "month-has-one-figure" => "月の合計で記録",
        "year-has-one-figure" => "年度の合計で記録",
        _ => null,
    };

    public string Name(string field) => $"Cells[{Index}].{field}";

    public string Id(string field) => $"Cells_{Index}__{field}";
}

/// <summary>The items of one responsible section.</summary>
/// <param name="Unit">Null at offices from before the portal.</param>
/// <param name="Groups">Rows by the group of the published table.</param>
public sealed record DailySection(Unit? Unit, IReadOnlyList<IReadOnlyList<DailyRow>> Groups)
{
    public string? Title => Unit is null ? null : $"{Unit.Name}の担当";
}
