namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>A query with so many more tokens than its documents that the library's tokenizer writes beyond its memory.</summary>
internal static class RetrievalTexts
{
    public const int Documents = 100;
    public const string ShortDocument = "short";

    public static string LongQuery { get; } = string.Join(' ', Enumerable.Repeat(ShortDocument, 50));
}
