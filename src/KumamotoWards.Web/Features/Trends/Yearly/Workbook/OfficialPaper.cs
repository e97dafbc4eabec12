using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// How an official sheet falls on pages of A4: its columns as wide as the page, its blocks and its notes never cut, wards
/// kept whole where they fit. How wide a column comes out depends on the reader's font, so the narrowest is reckoned with:
/// there the least fits.
/// </summary>
internal sealed class OfficialPaper
{
    public const string Unit = "単位：件、%";

    /// <summary>Points: lines of a block stand closer than Excel's own.</summary>
    public const double LineHeight = 15;

    private const double PageWidth = 784;
    private const double PageHeight = 526;
    private const double NoteHeight = 12;
    private const double TitleHeight = 24;

    // What hardly fails to fit on a page is drawn smaller rather than on two.
    private const double MostSmaller = 1.25;

    // A character is 7 pixels of 3/4 point, and a column has 5 more.
    private const double Character = 5.25;
    private const double ColumnPadding = 3.75;

    // The title and the notes beside text of the usual size.
    private const double Large = 14.0 / 11;
    private const double Small = 9.0 / 11;

    private readonly OfficialNotes _notes;

    public OfficialPaper(OfficialTable table, OfficialPart part, OfficialNotes notes)
    {
        _notes = notes;
        var blocks = part.Sheets.SelectMany(sheet => sheet).ToList();
        var hasMarks = blocks.Any(block => block.Lines.Any(line => table.Mark(line).Length > 0));
        var sums = table.Columns.Count - table.Columns.Columns.Count;
        Widths = [NameWidth(blocks), hasMarks ? 14 : 8, .. Enumerable.Repeat(10.5, table.Columns.Columns.Count), .. Enumerable.Repeat(12.5, sums), .. Enumerable.Repeat(11.0, part.Pairs.Count)];
        var title = TitleOf(table, part);
        HasUnitBesideTitle = ExcelText.Width(title) * Large < Widths.SkipLast(1).Sum();
        Title = HasUnitBesideTitle ? title : $"{title}　（{Unit}）";
        HeadHeights = [TitleHeight * (HasUnitBesideTitle ? 1 : ExcelText.Lines(Title, Widths.Sum() / Large)), 2 * LineHeight, 2 * LineHeight + 2];
        Pages = Packed(blocks);
    }

    /// <summary>In characters.</summary>
    public IReadOnlyList<double> Widths { get; }

    public string Title { get; }

    public bool HasUnitBesideTitle { get; }

    public IReadOnlyList<double> HeadHeights { get; }

    public IReadOnlyList<IReadOnlyList<OfficialBlock>> Pages { get; }

    public double HeightOfNote(string note) => NoteHeight * ExcelText.Lines(note, Widths.Sum() / Small);

    /// <summary>A block of one line may need more, for the notes at its name.</summary>
    public static double HeightOfALine(OfficialBlock block) =>
        Math.Max(LineHeight, (LineHeight + NoteHeight * block.Notes.Count) / block.Lines.Count);

    private static string TitleOf(OfficialTable table, OfficialPart part) =>
        $"区役所等の主な窓口件数の推移　{YearText.Range(part.Span.From, part.Span.To)}{(part.Span.Years.Count > 1 ? "比較" : "")}（4月〜3月）"
        + (table.Query.Where.Kind is null ? "" : $"　{table.Query.Scope.Name}") + (part.IsSample ? "　サンプルを含む" : "");

    /// <summary>The longest name in one line, bold as it is.</summary>
    private static double NameWidth(List<OfficialBlock> blocks) =>
        Math.Clamp(blocks.Max(block => ExcelText.Width(block.Name)) * 1.05 + 3, 16, 38);

    private List<List<OfficialBlock>> Packed(List<OfficialBlock> blocks)
    {
        var scale = Math.Min(1, PageWidth / Widths.Sum(width => width * Character + ColumnPadding));
        var room = PageHeight / scale - HeadHeights.Sum();
        var notes = LineHeight + _notes.Lines().Sum(HeightOfNote);
        if (blocks.Sum(Height) + notes < room * MostSmaller) return [blocks];
        var pages = new List<List<OfficialBlock>> { new() };
        foreach (var ward in blocks.GroupBy(block => block.Row.Ward))
        {
            var isLast = ward.Contains(blocks[^1]);
            if (Rest() < ward.Sum(Height) + (isLast ? notes : 0)) NewPage();
            foreach (var block in ward)
            {
                if (Rest() < Height(block) + (block == blocks[^1] ? notes : 0)) NewPage();
                pages[^1].Add(block);
            }
        }
        return pages;

        double Rest() => room - pages[^1].Sum(Height);

        void NewPage()
        {
            if (pages[^1].Count > 0) pages.Add([]);
        }
    }

    private static double Height(OfficialBlock block) => HeightOfALine(block) * block.Lines.Count;
}
