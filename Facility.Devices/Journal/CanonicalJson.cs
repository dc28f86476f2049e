using System.Text;
using System.Text.Json;

namespace Facility.Devices.Journal;

/// <summary>JSON in the one form that is hashed: keys in ordinal order, no blanks, numbers as integers.</summary>
public static class CanonicalJson
{
    /// <summary>Writes the fields; null values are left out.</summary>
    /// <exception cref="ArgumentException">A value is neither text, whole number, truth nor list of texts.</exception>
    public static string Of(params ReadOnlySpan<(string Key, object? Value)> fields)
    {
        var ordered = fields.ToArray();
        Array.Sort(ordered, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in ordered)
            {
                if (value is not null) Write(json, key, value);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, string key, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(key, text);
                break;
            case bool truth:
                json.WriteBoolean(key, truth);
                break;
            case int number:
                json.WriteNumber(key, number);
                break;
            case long number:
                json.WriteNumber(key, number);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray(key);
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"{key}: {value.GetType().Name} has no canonical form.", nameof(value));
        }
    }
}
