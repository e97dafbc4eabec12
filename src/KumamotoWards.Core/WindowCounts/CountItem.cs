using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>What one of a count is.</summary>
public enum CountUnit
{
    /// <summary>件</summary>
    Cases = 1,

    /// <summary>通</summary>
    Copies = 2,

    /// <summary>人</summary>
    Persons = 3,
}

/// <summary>The moment that counts.</summary>
public enum CountMoment
{
    /// <summary>受付</summary>
    Received = 1,

    /// <summary>交付</summary>
    Issued = 2,

    /// <summary>受理</summary>
    Accepted = 3,
}

/// <summary>A kind of count (件数区分): a column of the published table, split by channel where the table splits it.</summary>
[VersionScope(DataScope.Organization)]
public sealed class CountItem
{
    public const int SlugMaxLength = 60;
    public const int NameMaxLength = 60;
    public const int DescriptionMaxLength = 200;

    private CountItem() { }

    public CountItem(string slug, string name, string group, string? channel, string? description, CountUnit unit, CountMoment moment,
        bool comesOutsideHours, bool isFootfall, int firstFiscalYear, int displayOrder)
    {
        Slug = slug;
        Name = name;
        Group = group;
        Channel = channel;
        Description = description;
        Unit = unit;
        Moment = moment;
        ComesOutsideHours = comesOutsideHours;
        IsFootfall = isFootfall;
        FirstFiscalYear = firstFiscalYear;
        DisplayOrder = displayOrder;
    }

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>Full name: 戸籍届（窓口）.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Head it stands under in the published table: 戸籍届.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Column under the group: 窓口. Null where the group is one column.</summary>
    public string? Channel { get; private set; }

    public string? Description { get; private set; }
    public CountUnit Unit { get; private set; }
    public CountMoment Moment { get; private set; }

    /// <summary>May be entered on a day the office is closed (戸籍届 come at any hour).</summary>
    public bool ComesOutsideHours { get; private set; }

    /// <summary>False for what does not bring a person to the window (送付).</summary>
    public bool IsFootfall { get; private set; }

    public int FirstFiscalYear { get; private set; }
    public int? LastFiscalYear { get; private set; }
    public int DisplayOrder { get; private set; }

    /// <summary>The published rule: an item is common to a and b when it began in a or earlier and did not end before b.</summary>
    public bool IsCommonTo(int fromFiscalYear, int toFiscalYear) =>
        FirstFiscalYear <= fromFiscalYear && (LastFiscalYear is null || LastFiscalYear >= toFiscalYear);
}
