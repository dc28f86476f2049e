using System.Text.Json;
using System.Text.Json.Serialization;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>Writes every identifier of the contracts as plain text, and reads it back checked.</summary>
internal sealed class IdentifierJson : JsonConverterFactory
{
    /// <summary>Whether a type is one of our identifiers.</summary>
    public static bool Covers(Type type) =>
        type.IsValueType && type.Namespace == typeof(Identifier).Namespace;

    public override bool CanConvert(Type typeToConvert) => Covers(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId> where TId : struct
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            return Identifier.IsValid(text)
                ? (TId)Activator.CreateInstance(typeof(TId), text)!
                : throw new JsonException($"'{text}' is no identifier.");
        }

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
