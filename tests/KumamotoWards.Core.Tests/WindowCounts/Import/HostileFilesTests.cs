using System.IO.Compression;
using System.Text;
using KumamotoWards.TestSupport.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class HostileFilesTests(ReadingFiles files) : IClassFixture<ReadingFiles>
{
    private static readonly string[] BombedParts = ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"];

    [Fact]
    public void WhatIsNoTable_IsToldApartByItsContent()
    {
        Assert.Equal("empty-file", files.RefusalOf([]));
        Assert.Equal("not-a-table", files.RefusalOf("%PDF-1.7 and so on"u8.ToArray()));
        Assert.Equal("not-a-table", files.RefusalOf([0x89, .. "PNG\r\n"u8, 0, 0, 0, 13]));
        Assert.Equal("not-a-workbook", files.RefusalOf(CountFiles.Zip([("word/document.xml", "<a/>")])));
        Assert.Equal("open-document", files.RefusalOf(CountFiles.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])));
        Assert.Equal("binary-workbook", files.RefusalOf(CountFiles.Zip([("xl/workbook.bin", "x")])));
        Assert.Equal("unknown-shape", files.RefusalOf("ただの文章です。\n件数はありません。"u8.ToArray()));
        Assert.Equal("unknown-encoding", files.RefusalOf([0x93, 0xFA, 0x95, 0x74, 0x2C, 0x81, 0x20, 0x0D, 0x0A]));
        Assert.Equal("no-figures", files.RefusalOf(CountFiles.List("2026-11-20,大江出張所,住民異動,")));
    }

    [Fact]
    public void OldAndEncryptedWorkbooks_AreToldApart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Equal("old-workbook", files.RefusalOf(compound));
        Assert.Equal("encrypted", files.RefusalOf([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
    }

    [Fact]
    public void AMacroFile_IsRefused_WhateverItsName() =>
        Assert.Equal("macro-workbook", files.RefusalOf(CountFiles.Package("<row r=\"1\"/>", null, ("xl/vbaProject.bin", "Sub Auto_Open"))));

    [Fact]
    public void TruncatedFiles_AreBroken_NotAnError()
    {
        var whole = CountFiles.Workbook("Sheet1", ["日付", "窓口", "件数区分", "件数"], ["2026-11-20", "大江出張所", "住民異動", 1]);
        foreach (var length in new[] { 30, 200, whole.Length / 2, whole.Length - 30 }) Assert.Equal("broken-file", files.RefusalOf(whole[..length]));
        Assert.Equal("broken-file", files.RefusalOf(CountFiles.Package("<row r=\"1\"><c r=\"A1\">")));
    }

    [Fact]
    public void AnXmlBomb_IsNotUnfolded()
    {
        const string Bomb = """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&b;&x;</workbook>""";

        Assert.Equal("unsafe-xml", files.RefusalOf(CountFiles.Package("", Bomb)));
    }

    [Fact]
    public void AZipBomb_IsStopped_BeforeItFillsTheMemory()
    {
        var bombs = BombedParts.Select(part => BombOf(part, 250)).ToList();
        Assert.All(bombs, bomb => Assert.True(bomb.Length < 1_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.All(bombs, bomb => Assert.Equal("too-large-inside", files.RefusalOf(bomb)));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 150_000_000);
    }

    [Fact]
    public void MillionsOfRows_AreRefused_AsSoonAsTheyAreTooMany()
    {
        var line = "2026-11-20,a,b,1\n"u8.ToArray();
        var rows = Enumerable.Repeat(line, 1_100_000).SelectMany(each => each);
        Assert.Equal("too-many-rows", files.RefusalOf([.. "日付,窓口,件数区分,件数\n"u8, .. rows]));
        Assert.Equal("too-large", files.RefusalOf([.. "日付,窓口,件数区分,件数\n"u8, .. Enumerable.Repeat(line, 2_000_000).SelectMany(each => each)]));

        var sheet = string.Concat(Enumerable.Range(1, 250_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"));
        Assert.Equal("too-many-rows", files.RefusalOf(CountFiles.Package(sheet)));
    }

    [Fact]
    public void ThousandsOfColumns_AreRefused_AndEmptyOnesAreNot()
    {
        Assert.Equal("too-many-columns", files.RefusalOf(CountFiles.Csv(string.Join(',', Enumerable.Range(1, 5_000)))));
        Assert.Equal("too-many-columns", files.RefusalOf(CountFiles.Package("""<row r="1"><c r="XFD1"><v>1</v></c></row>""")));
        // LibreOffice writes styled cells without a value as far as the sheet goes.
        Assert.Equal("unknown-shape", files.RefusalOf(CountFiles.Package("""<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>""")));
    }

    [Fact]
    public void AQuoteNeverClosed_IsSaidWithItsRow() =>
        Assert.Equal("broken-csv", files.RefusalOf(CountFiles.List(["2026-11-20,\"大江出張所,住民異動,1", .. Enumerable.Repeat("2026-11-20,大江出張所,印鑑登録,1", 500)])));

    [Fact]
    public void FormulaCells_AreRefused_ArraysAndSharedOnesToo()
    {
        var reading = files.Read(CountFiles.Package("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>日付</t></is></c><c r="B1" t="inlineStr"><is><t>窓口</t></is></c><c r="C1" t="inlineStr"><is><t>住民異動</t></is></c></row>
            <row r="2"><c r="A2"><v>46345</v></c><c r="B2" t="inlineStr"><is><t>大江出張所</t></is></c><c r="C2"><f t="array" ref="C2:C3">A1:A2</f><v>1</v></c></row>
            <row r="3"><c r="A3"><v>46346</v></c><c r="B3" t="inlineStr"><is><t>大江出張所</t></is></c><c r="C3"><v>2</v></c></row>
            <row r="4"><c r="A4"><v>46347</v></c><c r="B4" t="inlineStr"><is><t>大江出張所</t></is></c><c r="C4"><f t="shared" si="0"/><v>3</v></c></row>
            <row r="5"><c r="A5"><v>46348</v></c><c r="B5" t="inlineStr"><is><t>大江出張所</t></is></c><c r="C5" t="e"><v>#N/A</v></c></row>
            <row r="6"><c r="A6"><f>A5+1</f><v>46349</v></c><c r="B6" t="inlineStr"><is><t>大江出張所</t></is></c><c r="C6"><v>4</v></c></row>
            <row r="7"><c r="A7"><v>46350</v></c><c r="B7" t="str"><f>B6</f><v>大江出張所</v></c><c r="C7"><v>5</v></c></row>
            """));

        Assert.Equal(["Sheet1!C2 formula", "Sheet1!C3 formula", "Sheet1!C4 formula", "Sheet1!C5 error-cell", "Sheet1!A6 formula", "Sheet1!B7 formula"], ReadingFiles.Problems(reading));
        Assert.Empty(reading.Figures);
    }

    private static byte[] BombOf(string part, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var workbook = new StreamWriter(package.CreateEntry("xl/workbook.xml").Open())) workbook.Write("<workbook/>");
            using var bomb = package.CreateEntry(part, CompressionLevel.Optimal).Open();
            bomb.Write("<a>"u8);
            var spaces = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
            for (var index = 0; index < megabytes; index++) bomb.Write(spaces);
        }
        return bytes.ToArray();
    }
}
