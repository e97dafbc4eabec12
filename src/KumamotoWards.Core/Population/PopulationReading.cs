using System.Globalization;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;

namespace KumamotoWards.Core.Population;

/// <summary>Reads row by row; what is wrong with a row is said of its first bad cell.</summary>
internal sealed class PopulationReading(PopulationColumns columns, PopulationTable standing)
{
    /// <summary>Before and after, a year is a slip: 205, 20025.</summary>
    private const int FirstYear = 1950;
    private const int LastYear = 2100;
    private const string TotalRow = "合計の行は取り込めません。行を消してください。合計はこのシステムで計算します。";

    private readonly List<PopulationRow> _rows = [];
    private readonly List<PopulationRefusal> _refusals = [];
    private readonly Dictionary<(int Year, string Ward, AgeGroup AgeGroup, PopulationKind Kind), int> _seen = [];

    public int Count => _rows.Count + _refusals.Count;

    public CheckedPopulation Done()
    {
        var nobody = _rows.Where(row => row.Residents == 0 && Everybody(row) == 0).ToList();
        foreach (var row in nobody)
            Refuse(row.Line, ColumnOf(row.AgeGroup), $"{row.Year}年の {row.Ward.Name} は、どの年齢区分も 0人です。人口を入れるか、行を消してください。");
        return new([.. _rows.Except(nobody)], [.. _refusals.OrderBy(refusal => refusal.Line)]);
    }

    public void Read(SheetRow row)
    {
        if (YearOf(row[columns.Year]) is not { } year) Refuse(row, columns.Year, $"「{row[columns.Year].Text}」は年として読み取れません。2025 や 令和7年 のように書いてください。");
        else if (year is < FirstYear or > LastYear) Refuse(row, columns.Year, $"年は {FirstYear}年から {LastYear}年までにしてください。「{row[columns.Year].Text}」は {year}年と読めます。");
        else if (WardOf(row[columns.Ward]) is not { } ward) Refuse(row, columns.Ward, PopulationWords.IsTotal(Plain(row[columns.Ward])) ? TotalRow : $"「{row[columns.Ward].Text}」という区はありません。{string.Join("、", standing.Wards.Select(each => each.Name))} のどれかにしてください。");
        else if (PopulationWords.Kind(Plain(row[columns.Kind])) is not { } kind) Refuse(row, columns.Kind, $"「{row[columns.Kind].Text}」は読み取れません。実績 か 推計 にしてください。");
        else if (columns.AgeGroup is { } column) ReadOne(row, column, year, ward, kind);
        else ReadEach(row, year, ward, kind);
    }

    /// <summary>A row is one age group.</summary>
    private void ReadOne(SheetRow row, int column, int year, Ward ward, PopulationKind kind)
    {
        if (PopulationWords.AgeGroup(Plain(row[column])) is { } age) Take(row, columns.Figures[0].Column, year, ward, age, kind);
        else Refuse(row, column, PopulationWords.IsTotal(Plain(row[column])) ? TotalRow : $"「{row[column].Text}」という年齢区分はありません。{string.Join("、", PopulationText.AgeGroups.Select(group => group.Label()))} のどれかにしてください。");
    }

    /// <summary>A row is a ward's year; where it states its total, that is what the age groups add up to.</summary>
    private void ReadEach(SheetRow row, int year, Ward ward, PopulationKind kind)
    {
        var from = _rows.Count;
        foreach (var (column, group) in columns.Figures) if (!Take(row, column, year, ward, group!.Value, kind)) return;
        var sum = _rows.Skip(from).Sum(read => (long)read.Residents);
        if (columns.Total is { } total && CountCellText.Total(row[total]) is { } stated && stated != sum)
            Refuse(row, total, string.Create(CultureInfo.InvariantCulture, $"年齢区分の合計 {sum:#,0}人が、表の {stated:#,0}人と合いません。どちらかを直してください。"));
    }

    private bool Take(SheetRow row, int column, int year, Ward ward, AgeGroup age, PopulationKind kind)
    {
        var (residents, problem) = CountCellText.Read(row[column]);
        if (problem is not null) return Refuse(row, column, row[column].IsFormula ? problem.Message : "人口は 0 から 999,999 までの整数で書いてください（例：186300）。");
        if (residents is null) return Refuse(row, column, "人口がありません。数を入れるか、行を消してください。");
        var cell = (year, ward.Slug, age, kind);
        if (!_seen.TryAdd(cell, row.Number)) return Refuse(row, columns.Year, $"{_seen[cell]}行目と同じ年・区・年齢区分・種別です。どちらかを消してください。");
        _rows.Add(new PopulationRow(row.Number, year, ward, age, kind, residents.Value, standing.Find(year, ward, age, kind)?.Residents));
        return true;
    }

    /// <summary>All residents of the row's ward and year as they would stand then; null where an age group is not known.</summary>
    private long? Everybody(PopulationRow asked)
    {
        long sum = 0;
        foreach (var group in PopulationText.AgeGroups)
        {
            var read = _rows.Find(row => row.AgeGroup == group && (row.Year, row.Ward, row.Kind) == (asked.Year, asked.Ward, asked.Kind));
            if ((read?.Residents ?? standing.Find(asked.Year, asked.Ward, group, asked.Kind)?.Residents) is not { } residents) return null;
            sum += residents;
        }
        return sum;
    }

    private int ColumnOf(AgeGroup group) => columns.Figures.First(figure => figure.Group is null || figure.Group == group).Column;

    private bool Refuse(SheetRow row, int column, string message) => Refuse(row.Number, column, message);

    private bool Refuse(int line, int column, string message)
    {
        _refusals.Add(new(line, new CellPlace("", line, column).Cell, message));
        return false;
    }

    private static string Plain(SheetCell cell) => PlainText.Of(cell.Text);

    private static int? YearOf(SheetCell cell) => !cell.IsFormula && FiscalYear.TryParse(cell.Text, out var year) ? year.StartYear : null;

    private Ward? WardOf(SheetCell cell) => standing.Wards.FirstOrDefault(ward => Plain(cell) is var text && (text == PlainText.Of(ward.Name) || text == ward.MunicipalCode));
}
