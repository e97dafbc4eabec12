using DocumentFormat.OpenXml.Spreadsheet;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>The looks of <see cref="ExcelLook"/>, in their order.</summary>
internal static class ExcelStyles
{
    private const uint Grey = 2;
    private const uint Bold = 1;
    private const uint Large = 2;
    private const uint Small = 3;
    private const uint Lined = 1;

    // Numbers below 164 are Excel's own formats: 3 is #,##0, 14 the short date of the reader's country.
    private const uint Thousands = 3;
    private const uint Day = 164;
    private const uint Signed = 165;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy/m/d" },
            new NumberingFormat { NumberFormatId = Signed, FormatCode = "+0.0;\u22120.0;\u00b10.0" }),
        new Fonts(FontOf(11, bold: false), FontOf(11, bold: true), FontOf(14, bold: true), FontOf(9, bold: false)),
        // The first two fills are fixed by the standard.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE6E6E6" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Enum.GetValues<ExcelLook>().Select(FormatOf)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat FormatOf(ExcelLook look) => look switch
    {
        ExcelLook.Plain => Format(),
        ExcelLook.Title => Format(font: Large),
        ExcelLook.Head => Format(font: Bold, fill: Grey, border: Lined, alignment: new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }),
        ExcelLook.Text => Format(border: Lined),
        ExcelLook.Count => Format(Thousands, border: Lined),
        ExcelLook.Total => Format(Thousands, Bold, Grey, Lined),
        ExcelLook.Date => Format(Day, border: Lined),
        ExcelLook.Closed => Format(Thousands, fill: Grey, border: Lined),
        ExcelLook.Change => Format(Signed, border: Lined, alignment: Middle(HorizontalAlignmentValues.Right)),
        ExcelLook.ChangeTotal => Format(Signed, Bold, Grey, Lined, Middle(HorizontalAlignmentValues.Right)),
        ExcelLook.Name => Format(font: Bold, border: Lined, alignment: Middle(HorizontalAlignmentValues.Left, isWrapped: true)),
        ExcelLook.NameTotal => Format(font: Bold, fill: Grey, border: Lined, alignment: Middle(HorizontalAlignmentValues.Left, isWrapped: true)),
        ExcelLook.Absent => Format(border: Lined, alignment: Middle(HorizontalAlignmentValues.Right)),
        ExcelLook.AbsentTotal => Format(fill: Grey, border: Lined, alignment: Middle(HorizontalAlignmentValues.Right)),
        ExcelLook.Centre => Format(border: Lined, alignment: Middle(HorizontalAlignmentValues.Center)),
        ExcelLook.CentreTotal => Format(fill: Grey, border: Lined, alignment: Middle(HorizontalAlignmentValues.Center)),
        ExcelLook.Main => Format(Thousands, Bold, border: Lined),
        ExcelLook.Note => Format(font: Small),
    };

    private static Alignment Middle(HorizontalAlignmentValues horizontal, bool isWrapped = false) => isWrapped
        ? new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true }
        : new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center };

    private static CellFormat Format(uint number = 0, uint font = 0, uint fill = 0, uint border = 0, Alignment? alignment = null)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = number > 0,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyAlignment = alignment is not null,
        };
        if (alignment is not null) format.Append(alignment);
        return format;
    }

    private static Font FontOf(double size, bool bold)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "游ゴシック" }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static T Line<T>(T side) where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = "FF949494" });
        return side;
    }
}
