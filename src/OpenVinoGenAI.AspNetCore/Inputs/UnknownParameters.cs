using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Refuses what an endpoint does not know, so that nothing is ignored without a word.</summary>
internal static class UnknownParameters
{
    /// <exception cref="ApiException">There is one.</exception>
    internal static void Refuse(Dictionary<string, JsonElement>? others)
    {
        if (others?.FirstOrDefault(other => other.Value.ValueKind != JsonValueKind.Null).Key is { } name)
        {
            throw ApiException.UnknownParameter(name);
        }
    }
}
