namespace OpenVinoGenAI;

/// <summary>Checks token ids that a caller passes: the library reads its tables at any id.</summary>
internal static class TokenIds
{
    /// <exception cref="ArgumentException">There are no tokens, or one is not in the vocabulary.</exception>
    internal static void Check(ReadOnlySpan<long> ids, Tokenizer tokenizer, string parameterName)
    {
        if (ids.IsEmpty)
        {
            throw new ArgumentException("There are no tokens.", parameterName);
        }

        int position = ids.IndexOfAnyExceptInRange(0, tokenizer.VocabularySize - 1);
        if (position >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The token id {ids[position]} at position {position} is not in the vocabulary, whose ids are 0 to {tokenizer.VocabularySize - 1}."),
                parameterName);
        }
    }
}
