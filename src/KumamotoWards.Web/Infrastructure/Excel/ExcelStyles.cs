using DocumentFormat.OpenXml.Spreadsheet;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>The looks of <see cref="ExcelLook"/>, in their order.</summary>
internal static class ExcelStyles
{
    /// <summary>What Japanese Excel writes in.</summary>
    public const string FontFace = "游ゴシック";

    /// <summary>Points.</summary>
    public const double SmallSize = 9;

    private const uint Grey = 2;
    private const uint Bold = 1;
    private const uint Large = 2;
    private const uint Small = 3;
    private const uint Lined = 1;

    private static readonly HorizontalAlignmentValues Left = HorizontalAlignmentValues.Left;
    private static readonly HorizontalAlignmentValues Centre = HorizontalAlignmentValues.Center;
    private static readonly HorizontalAlignmentValues Right = HorizontalAlignmentValues.Right;

    // Numbers below 164 are Excel's own formats.
    private const uint Thousands = 164;
    private const uint Day = 165;
    private const uint IsoDay = 166;
    private const uint Signed = 167;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            // The blank after the underscore keeps numbers, and texts among them, off the line at their right.
            new NumberingFormat { NumberFormatId = Thousands, FormatCode = "#,##0_ ;\u2212#,##0_ ;0_ ;@_ " },
            new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy/m/d_ " },
            new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = Signed, FormatCode = "+0.0_ ;\u22120.0_ ;\u00b10.0_ ;@_ " }),
        new Fonts(FontOf(11, bold: false), FontOf(11, bold: true), FontOf(14, bold: true), FontOf(SmallSize, bold: false)),
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
        ExcelLook.Title => Format(font: Large, alignment: Middle(Left)),
        ExcelLook.LongTitle => Format(font: Large, alignment: Middle(Left, isWrapped: true)),
        ExcelLook.Head => Format(font: Bold, fill: Grey, border: Lined, alignment: Middle(Centre, isWrapped: true)),
        ExcelLook.Text => Format(border: Lined, alignment: Inside(isWrapped: false)),
        ExcelLook.Count => Format(Thousands, border: Lined, alignment: Middle(Right)),
        ExcelLook.Total => Format(Thousands, Bold, Grey, Lined, Middle(Right)),
        ExcelLook.CountTotal => Format(Thousands, fill: Grey, border: Lined, alignment: Middle(Right)),
        ExcelLook.Date => Format(Day, border: Lined, alignment: Middle(Right)),
        ExcelLook.IsoDate => Format(IsoDay, border: Lined, alignment: Middle(Right)),
        ExcelLook.Number => Format(border: Lined, alignment: Middle(Right)),
        ExcelLook.Closed => Format(Thousands, fill: Grey, border: Lined, alignment: Middle(Right)),
        ExcelLook.Change => Format(Signed, Bold, border: Lined, alignment: Middle(Right)),
        ExcelLook.ChangeTotal => Format(Signed, Bold, Grey, Lined, Middle(Right)),
        ExcelLook.Name => Format(font: Bold, border: Lined, alignment: Inside(isWrapped: true)),
        ExcelLook.NameTotal => Format(font: Bold, fill: Grey, border: Lined, alignment: Inside(isWrapped: true)),
        ExcelLook.Absent => Format(Thousands, border: Lined, alignment: Middle(Right)),
        ExcelLook.AbsentTotal => Format(Thousands, fill: Grey, border: Lined, alignment: Middle(Right)),
        ExcelLook.Centre => Format(border: Lined, alignment: Middle(Centre)),
        ExcelLook.CentreTotal => Format(fill: Grey, border: Lined, alignment: Middle(Centre)),
        ExcelLook.Main => Format(Thousands, Bold, border: Lined, alignment: Middle(Right)),
        ExcelLook.Paragraph => Format(border: Lined, alignment: Inside(isWrapped: true)),
        ExcelLook.Note => Format(font: Small, alignment: Middle(Left, isWrapped: true)),
        ExcelLook.NoteEnd => Format(font: Small, alignment: Middle(Right)),
    };

    private static Alignment Middle(HorizontalAlignmentValues horizontal, bool isWrapped = false)
    {
        var alignment = new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center };
        if (isWrapped) alignment.WrapText = true;
        return alignment;
    }

    /// <summary>At the left, off the line there.</summary>
    private static Alignment Inside(bool isWrapped)
    {
        var alignment = Middle(Left, isWrapped);
        alignment.Indent = 1;
        return alignment;
    }

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
        font.Append(new FontSize { Val = size }, new FontName { Val = FontFace }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static T Line<T>(T side) where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = "FF949494" });
        return side;
    }
}
