using System.Buffers;

namespace OpenVinoGenAI;

/// <summary>
/// The stop strings of a call. The one that begins first in the text counts; of several that begin at the same character, the shortest.
/// </summary>
internal sealed class StopStringRule
{
    private readonly string[] _strings;
    private readonly SearchValues<char> _firstCharacters;

    internal StopStringRule(IEnumerable<string> strings, bool isIncluded)
    {
        // The shortest first, so that the first match at a character is the one that counts.
        _strings = [.. strings.OrderBy(text => text.Length)];
        _firstCharacters = SearchValues.Create([.. _strings.Select(text => text[0]).Distinct()]);
        IsIncluded = isIncluded;
    }

    /// <summary>Whether the stop string itself stays in the text.</summary>
    internal bool IsIncluded { get; }

    /// <summary>Whether the generation ends there, too; otherwise only the text does.</summary>
    internal bool EndsGeneration { get; private init; } = true;

    /// <summary>The rule of a config, or <see langword="null"/> if nothing but the library ends its texts.</summary>
    /// <param name="effective">What a call runs with.</param>
    /// <param name="endsGeneration">Whether the generation ends there, too.</param>
    internal static StopStringRule? Of(GenerationConfig effective, bool endsGeneration = true) =>
        effective is { StopStrings: { Count: > 0 } strings, StopStringMatching: not StopStringMatching.Official }
            ? new StopStringRule(strings, effective.IncludeStopStrInOutput == true) { EndsGeneration = endsGeneration }
            : null;

    /// <summary>
    /// The stop strings at which the library itself can end a generation, to save work: those that it finds in time and leaves whole in the text,
    /// when it is told to keep them.
    /// </summary>
    /// <remarks>
    /// It takes white space off the end of the text. And one that lies within another would end the text before the other, which begins first, is
    /// complete.
    /// </remarks>
    internal IEnumerable<string> ForLibrary() =>
        _strings.Where(text => !char.IsWhiteSpace(text[^1]) && !Array.Exists(_strings, other => IsInside(text, other)));

    /// <summary>Whether the library itself can end a generation at all of them.</summary>
    internal bool IsForLibrary => ForLibrary().Count() == _strings.Length;

    /// <summary>Finds where a complete text ends.</summary>
    /// <returns>The length that stays, or <see langword="null"/> if there is no stop string.</returns>
    internal int? FindEnd(string text)
    {
        var filter = new StopStringFilter(this);
        int length = filter.Write(text).Length + filter.Finish().Length;
        return filter.HasStopped ? length : null;
    }

    /// <summary>Finds the next character at which a stop string may begin.</summary>
    /// <returns>Its position, or the text's length.</returns>
    internal int FindCandidate(ReadOnlySpan<char> text)
    {
        int position = text.IndexOfAny(_firstCharacters);
        return position < 0 ? text.Length : position;
    }

    /// <summary>The length of the stop string that a text begins with; 0 if there is none.</summary>
    internal int Match(ReadOnlySpan<char> text)
    {
        foreach (string candidate in _strings)
        {
            if (text.StartsWith(candidate, StringComparison.Ordinal))
            {
                return candidate.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a text is the beginning of a stop string, and more text may complete it.</summary>
    internal bool MayBegin(ReadOnlySpan<char> text)
    {
        foreach (string candidate in _strings)
        {
            if (candidate.Length > text.Length && candidate.AsSpan().StartsWith(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(string text, string other) =>
        other.Length > text.Length + 1 && other[1..^1].Contains(text, StringComparison.Ordinal);
}
