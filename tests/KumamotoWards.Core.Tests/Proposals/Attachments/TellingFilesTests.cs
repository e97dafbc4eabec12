using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Attachments;

/// <summary>What a file is, its content says; what could do harm is refused.</summary>
public sealed class TellingFilesTests
{
    public static TheoryData<AttachmentType, byte[]> Good => new()
    {
        { AttachmentType.Pdf, SomeFiles.Pdf },
        { AttachmentType.Png, SomeFiles.Png },
        { AttachmentType.Jpeg, SomeFiles.Jpeg },
        { AttachmentType.Word, SomeFiles.Word },
        { AttachmentType.Excel, SomeFiles.Excel },
        { AttachmentType.PowerPoint, SomeFiles.PowerPoint },
        { AttachmentType.OldWord, SomeFiles.OldOffice("Root Entry", "WordDocument") },
        { AttachmentType.OldExcel, SomeFiles.OldOffice("Root Entry", "Workbook") },
        { AttachmentType.OldPowerPoint, SomeFiles.OldOffice("Root Entry", "PowerPoint Document") },
    };

    public static TheoryData<string, byte[]> Bad => new()
    {
        { "empty", [] },
        { "other-sort", SomeFiles.Program },
        { "other-sort", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray() },
        { "other-sort", "<html><script>alert(1)</script>"u8.ToArray() },
        { "other-sort", [.. "\n"u8, .. SomeFiles.Pdf] },
        { "other-sort", SomeFiles.Package(("a.txt", "a")) },
        { "other-sort", SomeFiles.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")) },
        { "other-sort", SomeFiles.Package(("[Content_Types].xml", SomeFiles.Types("wordprocessingml.document.main+xml")), ("../../evil.xml", "<w/>")) },
        { "other-sort", SomeFiles.OldOffice("Root Entry", "Installer") },
        { "macros", SomeFiles.Package(("[Content_Types].xml", SomeFiles.Types("wordprocessingml.document.main+xml")), ("word/vbaProject.bin", "x")) },
        { "macros", SomeFiles.Package(("[Content_Types].xml", SomeFiles.Types("spreadsheetml.sheet.main+xml")), ("xl/macrosheets/sheet1.xml", "<x/>")) },
        { "macros", SomeFiles.Package(("[Content_Types].xml", """<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""")) },
        { "macros", SomeFiles.OldOffice("WordDocument", "Macros", "_VBA_PROJECT") },
        { "encrypted", SomeFiles.OldOffice("EncryptedPackage", "EncryptionInfo") },
        { "two-sorts", [.. SomeFiles.Pdf, .. SomeFiles.Word] },
        { "two-sorts", [.. SomeFiles.Jpeg, .. SomeFiles.Package(("a.jar", "a"))] },
        { "broken", [.. SomeFiles.Png, .. SomeFiles.Program] },
        { "broken", SomeFiles.Png[..^8] },
        { "broken", SomeFiles.Pdf[..20] },
        { "broken", SomeFiles.Word[..^30] },
        { "broken", SomeFiles.Package(("[Content_Types].xml", """<!DOCTYPE x [<!ENTITY a "b">]><Types/>""")) },
        { "too-large-inside", SomeFiles.Package(("[Content_Types].xml", SomeFiles.Types("spreadsheetml.sheet.main+xml")), ("xl/sheet.xml", new string(' ', 6 * 1024 * 1024))) },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void WhatMayBeAttached_IsTold(AttachmentType type, byte[] content) => Assert.Equal(type, AttachmentContent.TypeOf(content));

    [Theory]
    [MemberData(nameof(Bad))]
    public void EverythingElse_IsRefused(string code, byte[] content) =>
        Assert.Equal(code, Assert.Throws<AttachmentRefusedException>(() => AttachmentContent.TypeOf(content)).Code);

    [Theory]
    [InlineData("配置図.pdf", "配置図.pdf")]
    [InlineData(@"C:\Users\oe\Desktop\配置図.PDF", "配置図.pdf")]
    [InlineData("../../etc/配置図.pdf", "配置図.pdf")]
    [InlineData("見積.pdf.exe", "見積.pdf")]
    [InlineData("見積\u202Efdp.exe", "見積fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1\0.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("<script>alert(1)<.pdf", "_script_alert(1)_.pdf")]
    [InlineData("第1.5回 資料", "第1.5回 資料.pdf")]
    [InlineData("か\u3099い.pdf", "がい.pdf")]
    [InlineData("..", "添付.pdf")]
    [InlineData(null, "添付.pdf")]
    public void Names_AreCleaned_AndEndAsTheContentSays(string? sent, string expected) => Assert.Equal(expected, AttachmentName.Of(sent, AttachmentType.Pdf, []));

    [Fact]
    public void Names_AreShort_AndEachOnce()
    {
        var name = AttachmentName.Of(new string('長', 300) + ".docx", AttachmentType.Word, []);
        Assert.Equal((ProposalAttachment.FileNameMaxLength, ".docx"), (name.Length, name[^5..]));
        Assert.Equal("図 (3).jpeg", AttachmentName.Of("図.jpeg", AttachmentType.Jpeg, ["図.jpeg", "図 (2).JPEG"]));
    }
}
