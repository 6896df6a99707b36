namespace OpenVinoGenAI;

/// <summary>The rules for names of repositories.</summary>
internal static class RepositoryName
{
    private const int MaxLength = 96;

    /// <exception cref="ArgumentException">The text is not the name of a repository.</exception>
    internal static void Check(string repository, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(repository, parameter);
        if (!IsValid(repository))
        {
            throw new ArgumentException(
                $"'{repository}' is not the name of a repository: that is an owner and a name, for instance OpenVINO/Qwen3-8B-int4-ov, of ASCII " +
                "letters, digits, '-', '_' and '.', at most 96 characters long.",
                parameter);
        }
    }

    internal static bool IsValid(string repository)
    {
        string[] parts = repository.Split('/');
        return repository.Length <= MaxLength && parts.Length <= 2 && Array.TrueForAll(parts, IsValidPart)
            && !repository.Contains("--", StringComparison.Ordinal) && !repository.Contains("..", StringComparison.Ordinal)
            && !repository.EndsWith(".git", StringComparison.Ordinal);
    }

    private static bool IsValidPart(string part) =>
        part.Length > 0 && part[0] is not ('-' or '.') && part[^1] is not ('-' or '.')
        && part.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
