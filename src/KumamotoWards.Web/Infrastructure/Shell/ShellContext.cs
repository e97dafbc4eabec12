using System.Security.Claims;
using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>
/// What the page shell shows around a page: who is signed in, and where in the site we are.
/// One per request; <c>page-head</c> fills in the second half before the layout is rendered.
/// </summary>
public sealed class ShellContext(IHttpContextAccessor accessor, City city, CurrentStaff current)
{
    public const string UnitLabelClaim = "unit_label";
    public const string ShortUnitLabelClaim = "short_unit_label";
    public const string PersonNameClaim = "name";

    private ClaimsPrincipal? User => accessor.HttpContext?.User;

    public bool IsSignedIn => User?.Identity?.IsAuthenticated == true;

    public bool IsAdministrator => User?.IsInRole(RoleNames.Administrator) == true;

    /// <summary>The unit with the flag of its managers, for example 区民課・決裁者 after the office's name.</summary>
    public string UnitLabel => User?.FindFirstValue(UnitLabelClaim) ?? "";

    /// <summary>The unit for narrow screens, where only one short line fits.</summary>
    public string ShortUnitLabel => User?.FindFirstValue(ShortUnitLabelClaim) ?? UnitLabel;

    public string PersonName => User?.FindFirstValue(PersonNameClaim) ?? "";

    /// <summary>Tells one person from another, so that what one typed is never handed to the next.</summary>
    public string PersonKey => User?.FindFirstValue(ClaimTypes.NameIdentifier) ?? PersonName;

    public string CityName => city.Name;

    public string SiteName => city.SiteName;

    public SitePage? Page { get; set; }

    public string Title { get; set; } = "";

    /// <summary>True when the page shows invented figures: the サンプル chip follows its h1.</summary>
    public bool HasSampleData { get; set; }

    /// <summary>Of the sheets that this page is printed on; null where nothing rests on figures.</summary>
    public SheetFoot? Foot { get; set; }

    /// <summary>What the sheets after the first are headed with.</summary>
    public string? SheetHead => Foot is null ? null : HasSampleData ? $"{Title}　サンプル" : Title;

    public string? SheetBasis => Foot is null ? null : HasSampleData ? $"{Foot.Basis}　サンプルを含む" : Foot.Basis;

    public string? SheetTime => Foot is null ? null : $"{SiteName}　{Foot.Time}";

    /// <summary>Those of the area that the person may open: a person between two assignments has fewer.</summary>
    public IEnumerable<SitePage> PagesOf(SiteArea area) => area.Pages.Where(page => page.Needs is not { } needs || current.PersonOrNull?.Has(needs) == true);

    public IEnumerable<SiteArea> Areas => SiteMap.Areas.Where(area => IsAdministrator || !area.AdministratorsOnly);
}
