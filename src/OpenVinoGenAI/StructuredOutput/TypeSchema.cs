using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

/// <summary>
/// Derives the JSON schema of a C# type with the JSON library's own exporter, and adds what the exporter leaves open though reading the
/// JSON needs it: the range of numbers, the form of dates, the names of an enum, the keys of a dictionary.
/// </summary>
internal static class TypeSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine };

    private static readonly Dictionary<Type, (JsonNode Minimum, JsonNode Maximum)> Ranges = new()
    {
        [typeof(sbyte)] = (sbyte.MinValue, sbyte.MaxValue),
        [typeof(byte)] = (byte.MinValue, byte.MaxValue),
        [typeof(short)] = (short.MinValue, short.MaxValue),
        [typeof(ushort)] = (ushort.MinValue, ushort.MaxValue),
        [typeof(int)] = (int.MinValue, int.MaxValue),
        [typeof(uint)] = (uint.MinValue, uint.MaxValue),
        [typeof(long)] = (long.MinValue, long.MaxValue),
        [typeof(ulong)] = (ulong.MinValue, ulong.MaxValue),
        [typeof(Half)] = (-9999, 9999),
    };

    private static readonly Dictionary<Type, string> Formats = new()
    {
        [typeof(DateTime)] = "date-time",
        [typeof(DateTimeOffset)] = "date-time",
        [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time",
        [typeof(TimeSpan)] = "time",
        [typeof(Guid)] = "uuid",
        [typeof(Uri)] = "uri",
        [typeof(Version)] = "version",
        [typeof(char)] = "char",
        [typeof(byte[])] = "base64",
        [typeof(Memory<byte>)] = "base64",
        [typeof(ReadOnlyMemory<byte>)] = "base64",
    };

    internal static JsonNode Of(JsonTypeInfo typeInfo) => typeInfo.GetJsonSchemaAsNode(Options);

    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema || schema.ContainsKey("$ref"))
        {
            return node;
        }

        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
        {
            AddEnum(schema, type, context.TypeInfo);
        }
        else if (Ranges.TryGetValue(type, out var range))
        {
            schema["minimum"] = range.Minimum.DeepClone();
            schema["maximum"] = range.Maximum.DeepClone();
        }
        else if (Formats.TryGetValue(type, out string? format))
        {
            schema["format"] = format;
        }

        if (context.TypeInfo is { Kind: JsonTypeInfoKind.Dictionary, KeyType: { } key })
        {
            schema["propertyNames"] = KeySchema(key);
        }

        return schema;
    }

    private static void AddEnum(JsonObject schema, Type type, JsonTypeInfo typeInfo)
    {
        JsonNode?[] values =
        [
            .. Enum.GetValuesAsUnderlyingType(type).Cast<object>()
                .Select(value => JsonSerializer.SerializeToNode(Enum.ToObject(type, value), typeInfo))
                .DistinctBy(value => value!.ToJsonString()),
        ];
        bool isNullable = AllowsNull(schema);
        schema["enum"] = isNullable ? new JsonArray([.. values, null]) : new JsonArray(values);
        schema.Remove("type");
    }

    private static bool AllowsNull(JsonObject schema) =>
        (schema["type"] is JsonArray types && types.Any(type => (string?)type == "null"))
        || (schema["enum"] is JsonArray values && values.Contains(null));

    private static JsonObject KeySchema(Type key)
    {
        if (key == typeof(string))
        {
            return new JsonObject { ["type"] = "string" };
        }

        if (key.IsEnum)
        {
            return new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(key).Select(name => (JsonNode)name)]) };
        }

        if (Ranges.TryGetValue(key, out var range))
        {
            return new JsonObject { ["type"] = "integer", ["minimum"] = range.Minimum.DeepClone(), ["maximum"] = range.Maximum.DeepClone() };
        }

        return Formats.TryGetValue(key, out string? format)
            ? new JsonObject { ["type"] = "string", ["format"] = format }
            : throw new NotSupportedException($"A dictionary with keys of type {key} cannot be generated: use texts, whole numbers, enums or Guid.");
    }
}
