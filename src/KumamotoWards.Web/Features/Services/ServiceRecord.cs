using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.Services;

/// <summary>One line of the matrix as CSV: a place and a service. It has the difference, which a matrix of words could not.</summary>
public sealed record ServiceRecord(ServiceMatrixRow Row, ServiceMatrixCell Cell)
{
    public static IEnumerable<ServiceRecord> Of(ServiceMatrixRow row) => row.Cells.Select(cell => new ServiceRecord(row, cell));

    public static IReadOnlyList<CsvColumn<ServiceRecord>> Columns(DateOnly on) =>
    [
        new("時点", _ => on),
        new("区コード", record => record.Row.Period.Ward.MunicipalCode),
        new("区", record => record.Row.Period.Ward.Name),
        new("窓口コード", record => record.Row.Office.Slug),
        new("窓口", record => record.Row.Period.Name),
        new("種類", record => record.Row.Period.Kind.Label()),
        new("業務コード", record => record.Cell.Service.Slug),
        new("業務", record => record.Cell.Service.Name),
        new("取扱い", record => record.Row.IsRecorded ? record.Cell.Level.Label() : "記録なし"),
        new("同じ種類の窓口と違う", record => record.Cell.DiffersFromItsKind ? "違う" : ""),
    ];
}
