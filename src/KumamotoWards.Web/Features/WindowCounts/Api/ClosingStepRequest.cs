using System.ComponentModel;
using System.Text.Json;
using KumamotoWards.Web.Features.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Body of a step. The types are loose, so that the answer says what is wrong.</summary>
public sealed record ClosingStepRequest(
    [property: Description("GET で受け取った version。その後に変わっていれば 409")] JsonElement Version,
    [property: Description("理由（差戻し・再開・代行では必須、400 文字まで）")] JsonElement Reason)
{
    /// <summary>Null when it cannot be one of ours. A number is taken as well as a text.</summary>
    internal long? ReadVersion() => MonthVersion.Read(Version.AsText() ?? (Version.ValueKind == JsonValueKind.Number ? Version.GetRawText() : null));

    internal bool HasBadReason => Reason.AsText() is null && !Reason.IsNothing();
}
