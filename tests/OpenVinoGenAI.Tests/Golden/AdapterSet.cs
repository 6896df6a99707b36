using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>The LoRA adapters that golden cases name. A pipeline and its calls must name the same object.</summary>
/// <param name="path">Gives the file of a name.</param>
internal sealed class AdapterSet(Func<string, string> path) : IDisposable
{
    private readonly Dictionary<string, Adapter> _adapters = [];

    public Adapter this[string name] =>
        _adapters.TryGetValue(name, out Adapter? adapter) ? adapter : _adapters[name] = new Adapter(path(name));

    /// <summary>Reads a list of pairs [name, alpha], and the official name of a mode.</summary>
    public AdapterConfig Read(JsonElement pairs, string place, string mode = "MODE_AUTO")
    {
        const string Prefix = "MODE_";
        if (!mode.StartsWith(Prefix, StringComparison.Ordinal))
        {
            throw new GoldenException($"{place} has '{mode}', which is no adapter mode.");
        }

        return new AdapterConfig(
            [.. pairs.EnumerateArray().Select(pair => new WeightedAdapter(this[pair[0].GetString()!], pair[1].GetSingle()))],
            GoldenJson.Enum<AdapterMode>(mode[Prefix.Length..], place));
    }

    public void Dispose()
    {
        foreach (Adapter adapter in _adapters.Values)
        {
            adapter.Dispose();
        }

        _adapters.Clear();
    }
}
