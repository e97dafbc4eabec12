namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>How much may be attached to one proposal. MB as people count them: 1,048,576 bytes.</summary>
public static class AttachmentLimits
{
    public const int FileBytes = 10 * 1024 * 1024;
    public const int Files = 10;
    public const int TotalBytes = 30 * 1024 * 1024;

    /// <summary>Of an Office file after decompression, over all its parts.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>How many times its size a larger part may grow by decompression.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>Parts below this size may be packed as tightly as they like.</summary>
    public const long FreeRatioBytes = 4L * 1024 * 1024;

    public const int Parts = 3_000;

    public const string Words = "1個 10MB まで、10個・合わせて 30MB まで";
}
