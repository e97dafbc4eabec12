using System.Text.Json;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>Reads the fields of a body one by one and notes every one that cannot be read.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, string> _errors = [];

    /// <summary>Field → what to do, in Japanese.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    public string? Text(string field, JsonElement value) => Read(field, value, value.AsText(), "文字列か null で指定してください。");

    /// <param name="maxLength">Characters; a longer text is noted.</param>
    public string Text(string field, JsonElement value, int maxLength)
    {
        var text = Text(field, value) ?? "";
        if (text.Trim().Length > maxLength) Refuse(field, $"{field} は {maxLength:N0}字以内にしてください（いまは {text.Trim().Length:N0}字）。");
        return text;
    }

    public DateOnly? Date(string field, JsonElement value) => Read(field, value, value.AsDate(), "YYYY-MM-DD の形で指定してください。");

    public int? Integer(string field, JsonElement value) => Read(field, value, value.AsInteger(), "整数で指定してください。");

    public long? Long(string field, JsonElement value) =>
        Read(field, value, value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : (long?)null, "整数で指定してください。");

    public void Refuse(string field, string message) => _errors.TryAdd(field, message);

    private T? Read<T>(string field, JsonElement sent, T? read, string rule)
    {
        if (read is null && !sent.IsNothing()) Refuse(field, $"{field} は{rule}");
        return read;
    }
}
