using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KumamotoWards.Core.Auditing;

/// <summary>What <see cref="AuditEntry.Changes"/> holds: each property from which value to which.</summary>
internal sealed class AuditChanges
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _values;

    private AuditChanges(JsonObject values) => _values = values;

    public static AuditChanges Of(IEnumerable<(string Property, object? From, object? To)> changes) =>
        new(new JsonObject(changes.Select(change => KeyValuePair.Create<string, JsonNode?>(change.Property, new JsonArray(Node(change.From), Node(change.To))))));

    public static AuditChanges Read(string json) => new(JsonNode.Parse(json)!.AsObject());

    /// <summary>Nothing else has changed.</summary>
    public bool AreOf(IReadOnlySet<string> properties) => _values.All(change => properties.Contains(change.Key));

    /// <summary>These, and later others, as one: from the first value to the last. What came back to its first value did not change.</summary>
    public AuditChanges Then(AuditChanges later)
    {
        var both = _values.DeepClone().AsObject();
        foreach (var (property, change) in later._values)
        {
            var (from, to) = (both.TryGetPropertyValue(property, out var earlier) ? earlier![0] : change![0], change![1]);
            if (JsonNode.DeepEquals(from, to)) both.Remove(property);
            else both[property] = new JsonArray(from?.DeepClone(), to?.DeepClone());
        }
        return new AuditChanges(both);
    }

    public string ToJson() => _values.ToJsonString(Json);

    private static JsonNode? Node(object? value) => JsonSerializer.SerializeToNode(value, Json);
}
