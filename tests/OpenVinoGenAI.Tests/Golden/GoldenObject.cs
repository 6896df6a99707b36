using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Reads a JSON object of a golden file strictly: every key must be taken, so that a key which the tests do not know fails them instead of
/// being passed over.
/// </summary>
internal sealed class GoldenObject
{
    private readonly JsonElement _json;
    private readonly string? _fault;
    private readonly HashSet<string> _left;

    public GoldenObject(string place, JsonElement json)
        : this(place, json.ValueKind == JsonValueKind.Object ? json : throw new GoldenException($"{place} is no JSON object."), null)
    {
    }

    private GoldenObject(string place, JsonElement json, string? fault)
    {
        Place = place;
        _json = json;
        _fault = fault;
        _left = fault is null ? [.. json.EnumerateObject().Select(property => property.Name)] : [];
    }

    /// <summary>An object that cannot be read, and says so when a test wants something of it.</summary>
    public static GoldenObject Broken(string place, string fault) => new(place, default, fault);

    /// <summary>An object, broken if the JSON is something else.</summary>
    public static GoldenObject Open(string place, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? new(place, json, null) : Broken(place, "it is no JSON object");

    /// <summary>Where the object is, for messages: the file, the case, and the keys down to it.</summary>
    public string Place { get; }

    /// <summary>The JSON as it is.</summary>
    public JsonElement Json => _fault is null ? _json : throw new GoldenException($"{Place}: {_fault}");

    /// <summary>Looks at a text without taking it; null if the object is broken or has no such text.</summary>
    public string? ValueOf(string key) =>
        _fault is null && _json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public IEnumerable<string> Keys => Json.EnumerateObject().Select(property => property.Name);

    public bool Has(string key) => Json.TryGetProperty(key, out _);

    /// <summary>Takes a value as it is.</summary>
    public JsonElement Take(string key) =>
        TryTake(key, out JsonElement value) ? value : throw new GoldenException($"{Place} has no key '{key}'.");

    public bool TryTake(string key, out JsonElement value)
    {
        _left.Remove(key);
        return Json.TryGetProperty(key, out value);
    }

    /// <summary>Takes a value as a type that System.Text.Json reads: text, number, bool, arrays of these.</summary>
    public T Take<T>(string key) => GoldenJson.Read<T>(Take(key), $"{Place}.{key}");

    public T? TakeOptional<T>(string key, T? otherwise = default) =>
        TryTake(key, out JsonElement value) ? GoldenJson.Read<T>(value, $"{Place}.{key}") : otherwise;

    public GoldenObject TakeObject(string key) => new($"{Place}.{key}", Take(key));

    public GoldenObject? TakeOptionalObject(string key) =>
        TryTake(key, out JsonElement value) ? new GoldenObject($"{Place}.{key}", value) : null;

    public IReadOnlyList<GoldenObject> TakeObjects(string key) =>
        [.. Take(key).EnumerateArray().Select((item, i) => new GoldenObject($"{Place}.{key}[{i}]", item))];

    /// <summary>Takes a key that says nothing about behaviour.</summary>
    public void Ignore(string key) => _left.Remove(key);

    /// <summary>Fails if a key was not taken.</summary>
    public void ThrowIfAnyLeft()
    {
        if (_left.Count > 0)
        {
            throw new GoldenException($"{Place} has keys that the tests do not know: {string.Join(", ", _left.Order())}.");
        }
    }

    public override string ToString() => Place;
}
