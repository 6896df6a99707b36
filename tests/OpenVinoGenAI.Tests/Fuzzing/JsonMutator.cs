using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Damages JSON where a reader of it can go wrong: keys that are gone or there twice, other types, huge numbers, deep nesting, text that is no
/// text. One in four comes out damaged byte by byte instead. The same seed gives the same damage.
/// </summary>
internal sealed class JsonMutator(int seed)
{
    // Stand for what a tree of JSON cannot hold; they are replaced in the written text.
    private const string Mark = "@raw-";
    private const string TwiceMark = "@twice-";

    private static readonly string[] Extremes =
    [
        "null", "true", "false", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "0", "-1", "1", "2", "0.5", "-0.0", "1e-320",
        "127", "255", "65536", "1000000", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "1e308", "1e999", "-1e999", "\"\\ud800\"", "\"\\u0000\"", "\"1\"", "\"-1\"",
        "\"../../x\"", "\"<|im_end|>\"", $"\"{new string('x', 5000)}\"", $"{new string('[', 60)}{new string(']', 60)}",
        $"{new string('[', 5000)}{new string(']', 5000)}", $"[{string.Join(',', Enumerable.Repeat("1", 1000))}]",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A copy of the input with one to three changes.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> input)
    {
        bool isBytewise = _random.Next(4) == 0;
        return (isBytewise ? null : TryMutateTree(input)) ?? new ByteMutator(seed).Mutate(input);
    }

    // A corpus has files, too, that no tree can be made of.
    private byte[]? TryMutateTree(ReadOnlySpan<byte> input)
    {
        try
        {
            if (JsonNode.Parse(input) is not { } root)
            {
                return null;
            }

            for (int changes = _random.Next(1, 4); changes > 0; changes--)
            {
                Change(root);
            }

            return Encoding.UTF8.GetBytes(Write(root));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Change(JsonNode root)
    {
        List<Place> places = [.. Places(root)];
        if (places.Count == 0)
        {
            return;
        }

        Place place = Pick(places);
        switch (_random.Next(8))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                place.Set(Pick(places).Value?.DeepClone());
                break;
            case 2:
                place.Set(new JsonArray(place.Value?.DeepClone(), place.Value?.DeepClone()));
                break;
            case 3 when place.Value is JsonArray { Count: > 0 } array:
                array.Add(array[_random.Next(array.Count)]?.DeepClone());
                break;
            case 4 when place.Parent is JsonObject parent:
                parent[TwiceMark + place.Key] = Extreme();
                break;
            default:
                place.Set(Extreme());
                break;
        }
    }

    private JsonValue Extreme() => JsonValue.Create($"{Mark}{_random.Next(Extremes.Length)}");

    private T Pick<T>(List<T> items) => items[_random.Next(items.Count)];

    private static string Write(JsonNode root)
    {
        var text = new StringBuilder(root.ToJsonString());
        for (int i = 0; i < Extremes.Length; i++)
        {
            text.Replace($"\"{Mark}{i}\"", Extremes[i]);
        }

        return text.Replace($"\"{TwiceMark}", "\"").ToString();
    }

    private static IEnumerable<Place> Places(JsonNode? node) => node switch
    {
        JsonObject parent => parent.ToArray().SelectMany(entry => Places(entry.Value).Prepend(new Place(parent, entry.Key, 0))),
        JsonArray parent => Enumerable.Range(0, parent.Count).SelectMany(i => Places(parent[i]).Prepend(new Place(parent, string.Empty, i))),
        _ => [],
    };

    private readonly record struct Place(JsonNode Parent, string Key, int Index)
    {
        public JsonNode? Value => Parent is JsonArray array ? array[Index] : Parent[Key];

        public void Set(JsonNode? value)
        {
            if (Parent is JsonArray array)
            {
                array[Index] = value;
            }
            else
            {
                Parent[Key] = value;
            }
        }

        public void Remove()
        {
            if (Parent is JsonArray array)
            {
                array.RemoveAt(Index);
            }
            else
            {
                Parent.AsObject().Remove(Key);
            }
        }
    }
}
