using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Every figure of the page in a row of its own.</summary>
internal static class AnswersCsv
{
    public static FileContentResult Of(AnswersQuery query) => CsvFile.Of($"推移のまとめ_{query.Scope.Name}", AnswerRow.Of(query),
    [
        new("範囲", _ => query.Scope.Name),
        new("市区町村コード", _ => query.Ward?.MunicipalCode),
        new("問い", row => row.Question),
        new("項目", row => row.Name),
        new("年度（西暦）", row => row.Year?.StartYear),
        new("年度（和暦）", row => row.Year?.EraLabel),
        new("期間の最後の日", row => row.Through),
        new("窓口コード", row => row.Office?.Slug),
        new("窓口", row => row.Office is { } office ? query.Figures.NameOf(office) : null),
        new("件数区分", row => row.Item?.Name),
        new("値", row => row.Value),
        new("単位", row => row.Unit),
        new("基準", row => row.Basis),
        new("サンプル", _ => query.IsSample ? "サンプル" : null),
    ]);
}
