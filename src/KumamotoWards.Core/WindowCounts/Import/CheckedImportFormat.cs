using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Writes a dry run as bytes: a hundred thousand rows repeat few texts, so each text is written once.</summary>
internal static class CheckedImportFormat
{
    public static void Write(Stream stream, CheckedImport check)
    {
        var texts = new Texts();
        using var rows = new MemoryStream();
        using (var writer = new BinaryWriter(rows, System.Text.Encoding.UTF8, leaveOpen: true)) WriteRows(writer, check, texts);
        using var whole = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        texts.Write(whole);
        whole.Write(check.LeavesOthersOut);
        whole.Write(check.Office ?? "");
        whole.Write(rows.GetBuffer().AsSpan(0, (int)rows.Length));
    }

    public static CheckedImport Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var texts = Texts.Read(reader);
        var (leavesOut, office) = (reader.ReadBoolean(), reader.ReadString());
        var rows = ReadMany(reader, () => ReadRow(reader, texts));
        var totals = ReadMany(reader, () => new ReadTotal(ReadPlace(reader, texts), texts[reader.Read7BitEncodedInt()], reader.ReadInt64(), reader.ReadInt64()));
        var notes = ReadMany(reader, () => texts[reader.Read7BitEncodedInt()]);
        return new CheckedImport(office.Length == 0 ? null : office, leavesOut, rows, totals, notes);
    }

    private static void WriteRows(BinaryWriter writer, CheckedImport check, Texts texts)
    {
        writer.Write7BitEncodedInt(check.Rows.Count);
        foreach (var row in check.Rows) WriteRow(writer, row, texts);
        writer.Write7BitEncodedInt(check.Totals.Count);
        foreach (var total in check.Totals)
        {
            WritePlace(writer, total.Place, texts);
            writer.Write7BitEncodedInt(texts.Number(total.Label));
            writer.Write(total.InFile);
            writer.Write(total.OfNumbers);
        }
        writer.Write7BitEncodedInt(check.Notes.Count);
        foreach (var note in check.Notes) writer.Write7BitEncodedInt(texts.Number(note));
    }

    private static void WriteRow(BinaryWriter writer, ImportRow row, Texts texts)
    {
        writer.Write((byte)((int)row.Outcome | (row.IsOnBehalf ? 16 : 0)));
        WritePlace(writer, row.Place, texts);
        foreach (var number in (int[])[row.Cell.OfficeId, (int)row.Cell.Period, row.Cell.Start.DayNumber, row.Cell.CountItemId, (row.Before ?? -1) + 1, (row.After ?? -1) + 1, row.UnitId, texts.Number(row.Text), texts.Number(row.Code), texts.Number(row.Message)])
            writer.Write7BitEncodedInt(number);
    }

    private static ImportRow ReadRow(BinaryReader reader, Texts texts)
    {
        var flags = reader.ReadByte();
        var place = ReadPlace(reader, texts);
        var (office, period, start, item) = (Next(), (CountPeriod)Next(), DateOnly.FromDayNumber(Next()), Next());
        var (before, after, unit) = (Next() - 1, Next() - 1, Next());
        return new ImportRow(
            (ImportOutcome)(flags & 15), place, new CountCell(office, period, start, item), before < 0 ? null : before, after < 0 ? null : after,
            unit, (flags & 16) != 0, texts[Next()], texts[Next()], texts[Next()]);

        int Next() => reader.Read7BitEncodedInt();
    }

    private static void WritePlace(BinaryWriter writer, CellPlace place, Texts texts)
    {
        writer.Write7BitEncodedInt(texts.Number(place.Sheet));
        writer.Write7BitEncodedInt(place.Row);
        writer.Write7BitEncodedInt(place.Column);
    }

    private static CellPlace ReadPlace(BinaryReader reader, Texts texts) =>
        new(texts[reader.Read7BitEncodedInt()], reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static List<T> ReadMany<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        var many = new List<T>(count);
        for (var index = 0; index < count; index++) many.Add(read());
        return many;
    }

    private sealed class Texts
    {
        private readonly List<string> _texts = [];
        private readonly Dictionary<string, int> _numbers = [];

        public string this[int number] => _texts[number];

        public int Number(string text)
        {
            if (_numbers.TryGetValue(text, out var number)) return number;
            _texts.Add(text);
            return _numbers[text] = _texts.Count - 1;
        }

        public void Write(BinaryWriter writer)
        {
            writer.Write7BitEncodedInt(_texts.Count);
            foreach (var text in _texts) writer.Write(text);
        }

        public static Texts Read(BinaryReader reader)
        {
            var texts = new Texts();
            texts._texts.AddRange(ReadMany(reader, reader.ReadString));
            return texts;
        }
    }
}
