using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Reads the values of additional properties, which may come from code, from JSON or from a configuration file.</summary>
internal static class OptionValue
{
    internal static bool Flag(string key, object value) => value switch
    {
        bool flag => flag,
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } json => json.GetBoolean(),
        JsonElement { ValueKind: JsonValueKind.String } json => Flag(key, json.GetString()!),
        string text when bool.TryParse(text, out bool flag) => flag,
        _ => throw Wrong(key, value, "true or false"),
    };

    internal static int Count(string key, object value) =>
        Long(key, value) is >= int.MinValue and <= int.MaxValue and var count ? (int)count : throw Wrong(key, value, "a whole number of 32 bits");

    internal static long Long(string key, object value) => value switch
    {
        long number => number,
        int number => number,
        short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.Number } json when json.TryGetInt64(out long number) => number,
        JsonElement { ValueKind: JsonValueKind.String } json => Long(key, json.GetString()!),
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ => throw Wrong(key, value, "a whole number"),
    };

    internal static float Number(string key, object value) => value switch
    {
        float number => number,
        double or decimal or Half or long or int or short or byte or sbyte or ushort or uint => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetSingle(),
        JsonElement { ValueKind: JsonValueKind.String } json => Number(key, json.GetString()!),
        string text when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) => number,
        _ => throw Wrong(key, value, "a number"),
    };

    internal static string Text(string key, object value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString()!,
        _ => throw Wrong(key, value, "a text"),
    };

    internal static IReadOnlyList<long> Longs(string key, object value) => value switch
    {
        IEnumerable<long> numbers => [.. numbers],
        IEnumerable<int> numbers => [.. numbers.Select(number => (long)number)],
        JsonElement { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Select(item => Long(key, item))],
        _ => throw Wrong(key, value, "a list of whole numbers"),
    };

    internal static TEnum Choice<TEnum>(string key, object value)
        where TEnum : struct, Enum => value switch
        {
            TEnum choice => choice,
            string text when Enum.TryParse(text.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out TEnum choice) && Enum.IsDefined(choice) => choice,
            JsonElement { ValueKind: JsonValueKind.String } json => Choice<TEnum>(key, json.GetString()!),
            _ => throw Wrong(key, value, $"one of {string.Join(", ", Enum.GetNames<TEnum>())}"),
        };

    internal static JsonObject Object(string key, object value) => value switch
    {
        JsonObject json => (JsonObject)json.DeepClone(),
        JsonElement { ValueKind: JsonValueKind.Object } json => JsonObject.Create(json)!,
        IEnumerable<KeyValuePair<string, object?>> entries => new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, Node(key, entry.Value)))),
        _ => throw Wrong(key, value, "a JSON object or a dictionary"),
    };

    private static JsonNode? Node(string key, object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        _ => AIJsonUtilities.DefaultOptions.TryGetTypeInfo(value.GetType(), out var type)
            ? JsonSerializer.SerializeToNode(value, type)
            : throw Wrong(key, value, "made of JSON values"),
    };

    private static ArgumentException Wrong(string key, object value, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The additional property '{key}' must be {expected}, but is {value} ({value.GetType().Name})."));
}
