using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

/// <summary>Finds out before anything is generated whether JSON of a type can be read back as the type.</summary>
internal static class ReadableTypes
{
    private const int MaxSamples = 20;

    private static readonly ConditionalWeakTable<JsonTypeInfo, object> Known = [];

    /// <exception cref="NotSupportedException">The type, or one in it, cannot be read.</exception>
    internal static void Check(JsonTypeInfo typeInfo)
    {
        if (Known.TryGetValue(typeInfo, out _))
        {
            return;
        }

        JsonNode schema = TypeSchema.Of(typeInfo);
        int samples = Math.Min(SampleJson.Alternatives(schema), MaxSamples);
        for (int i = 0; i < samples; i++)
        {
            Read(typeInfo, new SampleJson(schema, i).Make());
        }

        Known.TryAdd(typeInfo, typeInfo);
    }

    private static void Read(JsonTypeInfo typeInfo, JsonNode? sample)
    {
        try
        {
            JsonSerializer.Deserialize(sample, typeInfo);
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            throw new NotSupportedException(
                $"{typeInfo.Type} can be written as JSON but not read back, so that no answer could become one: {error.Message} " +
                "Give the type, and those in it, a constructor that takes its properties, or settable properties and a constructor without parameters.",
                error);
        }
        catch (JsonException)
        {
            // A converter of its own or the type's checks may refuse this value and take others.
        }
    }
}
