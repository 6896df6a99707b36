using System.Buffers;

namespace OpenVinoGenAI;

/// <summary>The rules for revisions: branches, tags and commits.</summary>
internal static class RevisionName
{
    internal const string Default = "main";

    private const int CommitLength = 40;
    private const int MaxLength = 255;
    private static readonly SearchValues<char> NeverInGit = SearchValues.Create(" ~^?*[");

    /// <exception cref="ArgumentException">The text cannot be a revision.</exception>
    internal static void Check(string revision, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(revision, parameter);
        if (revision.Length > MaxLength || !TreePath.IsValid(revision) || revision.AsSpan().ContainsAny(NeverInGit))
        {
            throw new ArgumentException($"'{revision}' is not a revision: name a branch, a tag or a commit, for instance main.", parameter);
        }
    }

    /// <summary>Whether a revision is the full hash of a commit, whose content never changes.</summary>
    internal static bool IsCommit(string revision) =>
        revision.Length == CommitLength && revision.All(char.IsAsciiHexDigitLower);
}
