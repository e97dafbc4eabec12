using KumamotoWards.Core.WindowCounts.Import.Files;

namespace KumamotoWards.Core.Population;

/// <summary>
/// Reads a list of the population from .xlsx or CSV, its columns in any order: 年, 区, 年齢区分, 人口, 実績・推計, a row each; or
/// 年, 区, 実績・推計 with a column for each age group.
/// </summary>
public static class PopulationFile
{
    /// <summary>The heads of the template, in its order.</summary>
    public static readonly IReadOnlyList<string> Heads = ["年", "区", "年齢区分", "人口", "実績・推計"];

    public const int MostBytes = 2 * 1024 * 1024;
    private const int MostRows = 5_000;

    /// <exception cref="ImportFileException">It cannot be read as a whole: no table, too large, protected.</exception>
    public static CheckedPopulation Check(byte[] content, PopulationTable standing)
    {
        var rows = ImportFileReader.Open(content).Where(sheet => !sheet.IsHidden).Take(1).SelectMany(sheet => sheet.Rows).Take(MostRows + 100).ToList();
        var head = rows.FindIndex(row => PopulationColumns.Find(row) is not null);
        if (head < 0)
            throw new ImportFileException("no-heads", $"{PopulationColumns.WhatIsMissing(rows)}{string.Join("、", Heads)} の 5つの見出しがある表にしてください。年齢区分ごとに列を分けた表（年、区、実績・推計、0〜14歳、15〜64歳、65歳以上）も読み取れます。");
        var reading = new PopulationReading(PopulationColumns.Find(rows[head])!, standing);
        foreach (var row in rows.Skip(head + 1).Where(row => !Array.TrueForAll(row.Cells, cell => cell.IsBlank)))
            if (reading.Count >= MostRows) throw new ImportFileException("too-many-rows", $"行が多すぎます。一度に取り込めるのは {MostRows:#,0}行までです。年ごとに分けて、保存し直してください。");
            else reading.Read(row);
        return reading.Done();
    }
}
