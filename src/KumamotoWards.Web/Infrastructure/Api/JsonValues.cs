using System.Globalization;
using System.Text.Json;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>Reads single values leniently, so that every malformed line of a request can be named, not only the first.</summary>
internal static class JsonValues
{
    public static Guid? AsGuid(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id) && id != Guid.Empty ? id : null;

    public static DateOnly? AsDate(this JsonElement value) => value.ValueKind == JsonValueKind.String ? AsDate(value.GetString()) : null;

    /// <summary>YYYY-MM-DD and nothing else.</summary>
    public static DateOnly? AsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>An instant with its offset, in UTC; a time of no place is none.</summary>
    public static DateTime? AsInstant(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Unspecified
            ? value.GetDateTimeOffset().UtcDateTime
            : null;

    public static int? AsInteger(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static string? AsText(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Left out, or null.</summary>
    public static bool IsNothing(this JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>As sent, for an answer that names the line.</summary>
    public static string? AsSent(this JsonElement value) => value.IsNothing() ? null : AsText(value) ?? value.GetRawText();
}
