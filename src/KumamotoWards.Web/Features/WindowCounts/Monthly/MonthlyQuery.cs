namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>What the address asks for. Everything may be left out.</summary>
public sealed class MonthlyQuery
{
    /// <summary>Slug of the office whose month is shown.</summary>
    public string? Office { get; set; }

    /// <summary>yyyy-MM.</summary>
    public string? Month { get; set; }

    /// <summary><c>offices</c>: a ward's offices on one day.</summary>
    public string? View { get; set; }

    /// <summary>Slug of the ward, for the offices of a day.</summary>
    public string? Ward { get; set; }

    /// <summary>yyyy-MM-dd, for the offices of a day.</summary>
    public string? Date { get; set; }

    public bool ShowsOffices => View == MonthlyAddress.OfficesView;
}
