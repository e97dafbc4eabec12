namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>What may be attached.</summary>
public enum AttachmentType
{
    Pdf = 1,
    Word = 2,
    Excel = 3,
    PowerPoint = 4,

    /// <summary>.doc, .xls and .ppt of before 2007.</summary>
    OldWord = 5,
    OldExcel = 6,
    OldPowerPoint = 7,
    Png = 8,
    Jpeg = 9,
}

public static class AttachmentTypes
{
    public const string Words = "PDF、Word、Excel、PowerPoint、画像（PNG・JPEG）";

    /// <summary>For the browser's file dialogue; the content decides.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.png,.jpg,.jpeg";

    /// <summary>The first is the one that is given.</summary>
    public static IReadOnlyList<string> Endings(this AttachmentType type) => type switch
    {
        AttachmentType.Pdf => ["pdf"],
        AttachmentType.Word => ["docx"],
        AttachmentType.Excel => ["xlsx"],
        AttachmentType.PowerPoint => ["pptx"],
        AttachmentType.OldWord => ["doc"],
        AttachmentType.OldExcel => ["xls"],
        AttachmentType.OldPowerPoint => ["ppt"],
        AttachmentType.Png => ["png"],
        AttachmentType.Jpeg => ["jpg", "jpeg"],
    };

    public static string ContentType(this AttachmentType type) => type switch
    {
        AttachmentType.Pdf => "application/pdf",
        AttachmentType.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentType.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentType.PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        AttachmentType.OldWord => "application/msword",
        AttachmentType.OldExcel => "application/vnd.ms-excel",
        AttachmentType.OldPowerPoint => "application/vnd.ms-powerpoint",
        AttachmentType.Png => "image/png",
        AttachmentType.Jpeg => "image/jpeg",
    };
}
