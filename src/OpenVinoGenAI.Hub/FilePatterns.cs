namespace OpenVinoGenAI;

/// <summary>
/// Chooses files of a repository by patterns, as the official Python library does: <c>*</c> stands for any characters, <c>/</c> included,
/// <c>?</c> for one character, <c>[abc]</c> and <c>[!abc]</c> for one of a set or outside it. A pattern that ends with <c>/</c> stands for
/// everything in that folder. Case counts.
/// </summary>
public sealed class FilePatterns
{
    private readonly IReadOnlyList<string> _include = [];
    private readonly IReadOnlyList<string> _exclude = [];
    private readonly Wildcard[] _includeWildcards = [];
    private readonly Wildcard[] _excludeWildcards = [];

    /// <summary>A file is chosen when one of these matches its path; all files are when the list is empty.</summary>
    public IReadOnlyList<string> Include
    {
        get => _include;
        init
        {
            _includeWildcards = Compile(value, nameof(Include));
            _include = value;
        }
    }

    /// <summary>A file is not chosen when one of these matches its path.</summary>
    public IReadOnlyList<string> Exclude
    {
        get => _exclude;
        init
        {
            _excludeWildcards = Compile(value, nameof(Exclude));
            _exclude = value;
        }
    }

    /// <summary>Whether a file is chosen.</summary>
    /// <param name="path">The file's path in the repository, with <c>/</c> between folders.</param>
    public bool IsMatch(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return (_includeWildcards.Length == 0 || Array.Exists(_includeWildcards, wildcard => wildcard.IsMatch(path)))
            && !Array.Exists(_excludeWildcards, wildcard => wildcard.IsMatch(path));
    }

    private static Wildcard[] Compile(IReadOnlyList<string> patterns, string name)
    {
        ArgumentNullException.ThrowIfNull(patterns, name);
        return [.. patterns.Select(pattern => new Wildcard(string.IsNullOrEmpty(pattern)
            ? throw new ArgumentException($"{name} contains an empty pattern. Remove it; an empty list chooses by no pattern.", name)
            : pattern))];
    }
}
