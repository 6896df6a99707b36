using System.Text;

namespace OpenVinoGenAI;

/// <summary>Turns a vocabulary in the order of its ids into a map.</summary>
internal static class VocabularyMap
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static IReadOnlyDictionary<string, long> Create(IReadOnlyList<byte[]> vocabulary)
    {
        var map = new Dictionary<string, long>(vocabulary.Count, StringComparer.Ordinal);
        for (int id = 0; id < vocabulary.Count; id++)
        {
            if (TryDecode(vocabulary[id]) is { } token)
            {
                map.TryAdd(token, id);
            }
        }

        return map;
    }

    private static string? TryDecode(byte[] token)
    {
        try
        {
            return Strict.GetString(token);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
