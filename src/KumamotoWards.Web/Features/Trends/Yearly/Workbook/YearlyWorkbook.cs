using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly table as a workbook: the official layout first, the latest years before the others, then the sheets for machines.</summary>
internal static class YearlyWorkbook
{
    /// <param name="cityCode">The city's code of five digits.</param>
    public static FileContentResult Of(YearlyTrendQuery query, string cityCode)
    {
        var official = new OfficialTable(query);
        var notes = new OfficialNotes(official);
        var machine = new MachineSheets(query, new YearlyTable(query.Comparer, query.Scope, query.Span, query.Geography, query.Basis), official.YearsWithout, cityCode);
        var stamp = FigureStamp.Of(query.Where.CityName, query.Figures.ReadAt);
        IEnumerable<ExcelSheet> sheets = [.. official.Parts.Select(part => new OfficialSheet(official, part, notes).Write()), machine.Figures(), machine.Changes(), machine.About(notes)];
        return ExcelFile.Of($"年度推移_{query.Span.From}-{query.Span.To}", [.. sheets.Select(sheet => sheet with { Stamp = stamp })]);
    }
}
