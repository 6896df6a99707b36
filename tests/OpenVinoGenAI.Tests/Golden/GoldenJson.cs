using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads JSON values of golden files.</summary>
internal static class GoldenJson
{
    /// <summary>Reads a value as text, number, bool, or an array of these; the place is for the message where it is none.</summary>
    public static T Read<T>(JsonElement json, string place)
    {
        try
        {
            return json.Deserialize<T>() ?? throw new GoldenException($"{place} is null.");
        }
        catch (JsonException error)
        {
            throw new GoldenException($"{place} is no {typeof(T).Name}: {error.Message}");
        }
    }

    /// <summary>Reads one text or several.</summary>
    public static string[] Texts(JsonElement json, string place) =>
        json.ValueKind == JsonValueKind.String ? [json.GetString()!] : Read<string[]>(json, place);

    /// <summary>Reads a count of the official API, whose largest size_t stands for "no limit", as null does.</summary>
    public static int Count(JsonElement json, string place)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return GenerationConfig.Unlimited;
        }

        return json.ValueKind == JsonValueKind.Number && json.TryGetUInt64(out ulong value) && value >= GenerationConfig.Unlimited
            ? GenerationConfig.Unlimited
            : Read<int>(json, place);
    }

    /// <summary>Reads a value of a pipeline's properties.</summary>
    public static object Property(JsonElement json, string place) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt64(out long number) ? number : json.GetDouble(),
        JsonValueKind.Object => AllProperties(new GoldenObject(place, json)),
        _ => throw new GoldenException($"{place} is {json.ValueKind}, which cannot be the value of a property."),
    };

    /// <summary>Reads the properties of a pipeline, and adds that it has one thread unless they say more: see <see cref="Models.F32"/>.</summary>
    public static Dictionary<string, object> Properties(GoldenObject json)
    {
        Dictionary<string, object> properties = AllProperties(json);
        if (!properties.Keys.Any(key => key.StartsWith("NPU", StringComparison.Ordinal)))
        {
            properties.TryAdd("INFERENCE_NUM_THREADS", 1);
            properties.TryAdd("ENABLE_CPU_PINNING", false);
        }

        return properties;
    }

    private static Dictionary<string, object> AllProperties(GoldenObject json) =>
        json.Keys.ToDictionary(key => key, key => Property(json.Take(key), $"{json.Place}.{key}"));

    /// <summary>Reads a member of an enum by its official name, which is upper case with underscores.</summary>
    public static T Enum<T>(string official, string place)
        where T : struct, Enum =>
        System.Enum.TryParse(official.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out T value)
        && System.Enum.IsDefined(value)
        && !int.TryParse(official, out _)
            ? value
            : throw new GoldenException($"{place} is '{official}', which is no {typeof(T).Name}.");
}
