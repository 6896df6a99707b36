using System.Globalization;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>An immutable set of Unicode code points, kept as sorted, disjoint ranges.</summary>
internal sealed class CharacterSet
{
    internal const int LastCodePoint = 0x10FFFF;

    private readonly (int First, int Last)[] _ranges;

    private CharacterSet((int First, int Last)[] ranges) => _ranges = ranges;

    internal static CharacterSet None { get; } = new([]);

    /// <summary>All code points except surrogates, which no UTF-8 text contains.</summary>
    internal static CharacterSet All { get; } = new([(0, 0xD7FF), (0xE000, LastCodePoint)]);

    internal static CharacterSet Digits { get; } = Range('0', '9');

    internal static CharacterSet WordCharacters { get; } = Range('a', 'z').Union(Range('A', 'Z')).Union(Digits).Union(Of('_'));

    // What ECMAScript calls white space and line terminators.
    internal static CharacterSet WhiteSpace { get; } = Range(9, 13).Union(Of(' ')).Union(Of(0xA0)).Union(Of(0x1680)).Union(Range(0x2000, 0x200A))
        .Union(Range(0x2028, 0x2029)).Union(Of(0x202F)).Union(Of(0x205F)).Union(Of(0x3000)).Union(Of(0xFEFF));

    internal IReadOnlyList<(int First, int Last)> Ranges => _ranges;

    internal bool IsEmpty => _ranges.Length == 0;

    internal int Count => _ranges.Sum(range => range.Last - range.First + 1);

    internal static CharacterSet Of(int codePoint) => Range(codePoint, codePoint);

    internal static CharacterSet Range(int first, int last) => new([(first, last)]);

    internal bool Contains(int codePoint) => Array.Exists(_ranges, range => codePoint >= range.First && codePoint <= range.Last);

    internal CharacterSet Union(CharacterSet other) => Normalize([.. _ranges, .. other._ranges]);

    internal CharacterSet Except(CharacterSet other)
    {
        var left = new List<(int First, int Last)>(_ranges);
        foreach ((int first, int last) in other._ranges)
        {
            left = [.. left.SelectMany(range => Cut(range, first, last))];
        }

        return new([.. left]);
    }

    internal CharacterSet Complement() => All.Except(this);

    /// <summary>Writes the set as a character class in EBNF.</summary>
    internal void Write(StringBuilder target)
    {
        target.Append('[');
        foreach ((int first, int last) in _ranges)
        {
            WriteCodePoint(target, first);
            if (last > first)
            {
                target.Append('-');
                WriteCodePoint(target, last);
            }
        }

        target.Append(']');
    }

    private static IEnumerable<(int First, int Last)> Cut((int First, int Last) range, int first, int last)
    {
        if (range.First < first)
        {
            yield return (range.First, Math.Min(range.Last, first - 1));
        }

        if (range.Last > last)
        {
            yield return (Math.Max(range.First, last + 1), range.Last);
        }
    }

    private static CharacterSet Normalize((int First, int Last)[] ranges)
    {
        Array.Sort(ranges);
        var merged = new List<(int First, int Last)>();
        foreach ((int first, int last) in ranges)
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return new([.. merged]);
    }

    private static void WriteCodePoint(StringBuilder target, int codePoint)
    {
        if (codePoint is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z')
        {
            target.Append((char)codePoint);
        }
        else if (codePoint <= 0xFFFF)
        {
            // Not \x, which goes on as long as there are hexadecimal digits.
            target.Append(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}");
        }
        else
        {
            target.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}");
        }
    }
}
