using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Facility.Silo.Record;

/// <summary>The canonical text of an entry's facts: JSON, names in ordinal order, no blanks.</summary>
public static class RecordBody
{
    private static readonly JsonWriterOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes facts.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> facts)
    {
        var octets = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(octets, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, value) in facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
                json.WriteString(name, value);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(octets.WrittenSpan);
    }

    /// <summary>Reads facts back; a text that is no JSON object has none.</summary>
    public static IReadOnlyDictionary<string, string> Read(string body)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (body.Length == 0) return facts;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return facts;
            foreach (var fact in document.RootElement.EnumerateObject())
                facts[fact.Name] = TextOf(fact.Value);
        }
        catch (JsonException)
        {
            // A panel of another version may write what we cannot read; the entry is kept as it came.
        }
        return facts;
    }

    /// <summary>The items of a fact that is a list; none when there is no such list.</summary>
    public static IReadOnlyList<string> List(string body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(TextOf)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
