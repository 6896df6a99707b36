using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>A copy of a dictionary that is equal to another with equal items, so that records which hold one compare by value.</summary>
internal sealed class EquatableDictionary<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<EquatableDictionary<TValue>>
{
    private readonly SortedDictionary<string, TValue> _items = new(StringComparer.Ordinal);

    private EquatableDictionary(IReadOnlyDictionary<string, TValue> items)
    {
        foreach ((string key, TValue value) in items)
        {
            _items.Add(key, value);
        }
    }

    public int Count => _items.Count;

    public IEnumerable<string> Keys => _items.Keys;

    public IEnumerable<TValue> Values => _items.Values;

    public TValue this[string key] => _items[key];

    public bool ContainsKey(string key) => _items.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => _items.TryGetValue(key, out value);

    public bool Equals(EquatableDictionary<TValue>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableDictionary<TValue>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyValuePair<string, TValue> item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", _items.Select(item => $"{item.Key}: {item.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static IReadOnlyDictionary<string, TValue>? From(IReadOnlyDictionary<string, TValue>? items) => items switch
    {
        null => null,
        EquatableDictionary<TValue> copied => copied,
        _ => new EquatableDictionary<TValue>(items),
    };
}
