using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Parsing;

/// <summary>A native copy of a JSON object, for a native function that changes it.</summary>
internal readonly unsafe ref struct NativeJson
{
    internal NativeJson(JsonObject json)
    {
        using var text = new Utf8Text(json.ToJsonString());
        ov_genai_json_container* container;
        NativeStatus.ThrowIfFailed(ov_genai_json_container_create_from_json_string(&container, text.Pointer));
        Pointer = container;
    }

    internal ov_genai_json_container* Pointer { get; }

    /// <summary>Reads a native object and frees it.</summary>
    internal static JsonObject Take(ov_genai_json_container* container)
    {
        try
        {
            return JsonNode.Parse(NativeText.Read(container))!.AsObject();
        }
        finally
        {
            ov_genai_json_container_free(container);
        }
    }

    /// <summary>Makes an object like the native one.</summary>
    internal void CopyTo(JsonObject target)
    {
        JsonObject changed = JsonNode.Parse(NativeText.Read(Pointer))!.AsObject();
        target.Clear();
        foreach ((string name, JsonNode? value) in changed)
        {
            target[name] = value?.DeepClone();
        }
    }

    public void Dispose() => ov_genai_json_container_free(Pointer);
}
