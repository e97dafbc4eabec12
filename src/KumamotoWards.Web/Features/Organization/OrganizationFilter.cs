using System.Globalization;
using System.Text.Json;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization;

/// <summary>What a list of offices is narrowed to.</summary>
/// <param name="Ward">Null is every ward.</param>
/// <param name="Kind">Null is every kind.</param>
/// <param name="On">The day whose organisation is shown.</param>
/// <param name="Today">The business date.</param>
/// <param name="Ignored">What was asked for and is not known, as sentences for the page.</param>
public sealed record OrganizationFilter(Ward? Ward, OfficeKind? Kind, DateOnly On, DateOnly Today, IReadOnlyList<string> Ignored)
{
    // The Japanese calendar of the page begins in 1868; nothing of the organisation is older than this.
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static OrganizationFilter Read(OrganizationQuery query, OrganizationDirectory organization, DateOnly today)
    {
        var ward = organization.FindWard(query.Ward);
        var kind = KindOf(query.Kind);
        var on = DateOf(query.On);
        List<string> ignored = [];
        if (ward is null && query.Ward is { Length: > 0 }) ignored.Add("指定された区が見つからないため、すべての区を表示しています。");
        if (kind is null && query.Kind is { Length: > 0 }) ignored.Add("指定された種類が見つからないため、すべての種類を表示しています。");
        if (on is null && query.On is { Length: > 0 }) ignored.Add("指定された時点を日付として読み取れないため、いまの状態を表示しています。");
        return new OrganizationFilter(ward, kind, on ?? today, today, ignored);
    }

    /// <summary>How a kind is written in addresses: general-branch.</summary>
    public static string Slug(OfficeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>How a day is written in addresses.</summary>
    public static string Slug(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same narrowing for the address of another form of the page (its CSV).</summary>
    public IDictionary<string, string> Address => new (string Name, string? Value)[]
        {
            ("ward", Ward?.Slug),
            ("kind", Kind is { } kind ? Slug(kind) : null),
            ("on", On == Today ? null : Slug(On)),
        }
        .Where(part => part.Value is not null)
        .ToDictionary(part => part.Name, part => part.Value!);

    public bool Admits(OfficePeriod period) => (Ward is null || period.WardId == Ward.Id) && (Kind is null || period.Kind == Kind);

    private static OfficeKind? KindOf(string? slug) =>
        Enum.GetValues<OfficeKind>().Cast<OfficeKind?>().FirstOrDefault(kind => Slug(kind!.Value) == slug);

    private static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date >= Earliest && date <= Latest ? date : null;
}
