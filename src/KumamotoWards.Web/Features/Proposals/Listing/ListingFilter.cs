using System.Globalization;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.AspNetCore.Http.Extensions;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>The filters of the list as the page understood them.</summary>
/// <param name="Ignored">What could not be read, in sentences.</param>
public sealed record ListingFilter(
    string? Words, ProposalTab Tab, ProposalState? State, Ward? Ward, string? District, Unit? Section, ProposalKind? Kind, FiscalYear? Year,
    ProposalOrder Order, int Page, IReadOnlyList<string> Ignored)
{
    public const string Path = "/proposals";

    /// <summary>Longer questions are cut: nobody types them.</summary>
    private const int MostLetters = 200;

    public static ListingFilter Read(ListingQuery query, OrganizationDirectory directory)
    {
        List<string> ignored = [];
        var words = query.Q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MostLetters)] : null;
        FiscalYear? year = FiscalYear.TryParse(query.Year, out var found) ? found : null;
        if (year is null && !string.IsNullOrWhiteSpace(query.Year)) ignored.Add("年度は 2026 や 令和8年度 のように指定してください。すべての年度を表示しています。");
        return new ListingFilter(
            words,
            Known(query.Tab, Find<ProposalTab>(query.Tab, ListingText.Slug), "見出し", ignored) ?? ProposalTab.All,
            Known(query.State, ProposalText.State(query.State), "状態", ignored),
            KnownOne(query.Ward, directory.FindWard(query.Ward), "区", ignored),
            query.District?.Trim() is { Length: > 0 and <= ProposalContent.SchoolDistrictMaxLength } district ? district : null,
            KnownOne(query.Section, directory.Units.FirstOrDefault(unit => unit.Kind == UnitKind.HeadquartersSection && unit.Code == query.Section), "課", ignored),
            Known(query.Kind, ProposalText.Kind(query.Kind), "種別", ignored),
            year,
            Known(query.Sort, Find<ProposalOrder>(query.Sort, ListingText.Slug), "並び順", ignored) ?? ProposalOrder.Due,
            int.TryParse(query.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            ignored);
    }

    public ProposalSearch Search => new(Words, Tab, State, Ward?.Id, District, Section?.Id, Kind, Year?.StartYear, Order, Page);

    /// <summary>Something narrows beside the tab.</summary>
    public bool Narrows => Words is not null || State is not null || Ward is not null || District is not null || Section is not null || Kind is not null || Year is not null;

    /// <summary>Narrows by what is folded away.</summary>
    public bool NarrowsFurther => State is not null || District is not null;

    /// <summary>The same narrowing as a query; what is usual is left out.</summary>
    public string Query => new QueryBuilder(Parts.Select(part => KeyValuePair.Create(part.Name, part.Value))).ToString();

    /// <summary>What the form for words, filters and order carries along.</summary>
    public IEnumerable<(string Name, string Value)> Kept => Parts.Where(part => part.Name is "tab");

    public string Address => Path + Query;

    public string AddressOf(ProposalTab tab) => (this with { Tab = tab, Page = 1 }).Address;

    private IEnumerable<(string Name, string Value)> Parts =>
        from part in new (string Name, string? Value)[]
        {
            ("q", Words),
            ("tab", Tab == ProposalTab.All ? null : Tab.Slug()),
            ("state", State?.Slug()),
            ("ward", Ward?.Slug),
            ("district", District),
            ("section", Section?.Code),
            ("kind", Kind?.Slug()),
            ("year", Year?.ToString()),
            ("sort", Order == ProposalOrder.Due ? null : Order.Slug()),
            ("page", Page > 1 ? $"{Page}" : null),
        }
        where part.Value is not null
        select (part.Name, part.Value!);

    private static T? Known<T>(string? typed, T? found, string what, List<string> ignored) where T : struct
    {
        Say(typed, found is not null, what, ignored);
        return found;
    }

    private static T? KnownOne<T>(string? typed, T? found, string what, List<string> ignored) where T : class
    {
        Say(typed, found is not null, what, ignored);
        return found;
    }

    private static void Say(string? typed, bool isFound, string what, List<string> ignored)
    {
        if (!string.IsNullOrEmpty(typed) && !isFound) ignored.Add($"指定された{what}はありません。{what}を選び直してください。");
    }

    private static T? Find<T>(string? slug, Func<T, string> slugOf) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => slugOf(value!.Value) == slug);
}
