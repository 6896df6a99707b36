using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Compares JSON by value.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonElement>
{
    public static JsonEquality Instance { get; } = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    public int GetHashCode(JsonElement obj) => (int)obj.ValueKind;
}
