using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request to speak a text.</summary>
internal sealed record SpeechRequest
{
    public string? Model { get; init; }

    public string? Input { get; init; }

    /// <summary>The name of a voice, or <c>default</c>.</summary>
    public string? Voice { get; init; }

    /// <summary><c>wav</c>, the default, or <c>pcm</c>.</summary>
    public string? ResponseFormat { get; init; }

    public float? Speed { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
