using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.Data.Jobs;

/// <summary>Which instance does a background job, and until when: at most one at a time, whatever dies.</summary>
[NotAudited]
public sealed class JobLease
{
    public const int NameMaxLength = 60;

    public required string Name { get; init; }

    /// <summary>The instance that holds it.</summary>
    public required Guid Owner { get; set; }

    /// <summary>UTC; free from then on.</summary>
    public required DateTime Until { get; set; }
}
