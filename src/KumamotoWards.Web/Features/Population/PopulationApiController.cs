using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Population;

/// <summary>Residents beside counts, for scripts.</summary>
[ApiController, Route("api/v1/trends/population"), Tags("推移")]
public sealed class PopulationApiController(PopulationQueries population, YearlyFiguresQueries figures, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("人口")]
    [EndpointDescription("区と市の年ごとの人口（人）と65歳以上の割合（%）、同じ番号の年度の窓口件数（件、全件）と人口1,000人あたりの件数（件）。実績のあとに推計が続き、年ごとに区、市の順です。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<PopulationResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<PopulationResponse> Get([FromQuery] PageFilter filter, CancellationToken cancellationToken)
    {
        var page = new PopulationPage(await population.TableAsync(cancellationToken), await figures.FiguresAsync(cancellationToken), city.Name, mayImport: false);
        var cut = filter.Cut([.. page.Rows()]);
        return new(cut.Number, cut.Pages, cut.Size, cut.Total, [.. cut.Items.Select(row => PopulationResponseRow.Of(page, row.Year, row.Ward, row.Kind))]);
    }
}

/// <summary>Residents by year and ward as JSON.</summary>
public sealed record PopulationResponse(
    int Page, int Pages, int PageSize,
    [property: Description("すべてのページの行の数")] int Total,
    IReadOnlyList<PopulationResponseRow> Rows);

public sealed record PopulationResponseRow(
    int Year,
    [property: Description("actual（実績）、projection（推計）")] string Kind,
    [property: Description("ward（区）、city（市の計）")] string Scope,
    string Slug,
    [property: Description("全国地方公共団体コード（5桁）。市の計では null")] string? MunicipalCode,
    string Name,
    [property: Description("年齢区分ごとの人口（人）：children（0〜14歳）、working-age（15〜64歳）、seniors（65歳以上）。分からない区分はない")] IReadOnlyDictionary<string, long> AgeGroups,
    [property: Description("人口（人）。どれかの区分が分からなければ null")] long? Residents,
    [property: Description("65歳以上の割合（%、小数第1位）")] decimal? SeniorShare,
    [property: Description("同じ番号の年度の窓口件数（件、全件）。年度途中、未入力、推計では null")] long? Count,
    [property: Description("人口1,000人あたりの窓口件数（件、小数第1位）")] decimal? CountPerThousand,
    [property: Description("人口の出典")] string? Source,
    [property: Description("動作確認用のサンプルを含む")] bool Sample)
{
    internal static PopulationResponseRow Of(PopulationPage page, int year, Ward? ward, PopulationKind kind)
    {
        var ages = new Dictionary<string, long>();
        foreach (var group in PopulationText.AgeGroups)
            if (page.Table.Residents(year, ward, group, kind) is { } residents) ages.Add(group.Kebab(), residents);
        var isActual = kind == PopulationKind.Actual;
        return new(
            year, kind.Kebab(), ward is null ? "city" : "ward", ward?.Slug ?? TrendScope.CitySlug, ward?.MunicipalCode, page.NameOf(ward),
            ages, page.Table.Residents(year, ward, null, kind), page.Table.SeniorShare(year, ward, kind),
            isActual ? page.CountOf(year, ward) : null, isActual ? page.PerThousand(year, ward) : null, page.SourceOf(year, ward, kind), page.IsSample(year, ward, kind));
    }
}
