using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class Tokenizer
{
    /// <summary>Decodes the tokens of several texts.</summary>
    /// <param name="tokens">The ids of each text.</param>
    /// <param name="skipSpecialTokens">Whether special tokens are left out of the texts.</param>
    /// <returns>The texts, in the same order.</returns>
    /// <exception cref="ArgumentException">A list of ids is <see langword="null"/>.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no detokenizer.</exception>
    public string[] DecodeBatch(IReadOnlyList<IReadOnlyList<long>> tokens, bool skipSpecialTokens = true)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        long[][] rows = [.. tokens.Select(row => (row ?? throw new ArgumentException("A list of tokens is null.", nameof(tokens))).ToArray())];
        return DecodeRows([.. rows.SelectMany(row => row)], Array.ConvertAll(rows, row => (nuint)row.Length), skipSpecialTokens);
    }

    /// <summary>Decodes the rows of a matrix (official: <c>decode</c> of a tensor). The mask does not matter.</summary>
    /// <param name="inputs">The ids.</param>
    /// <param name="skipSpecialTokens">Whether special tokens, and padding with them, are left out of the texts.</param>
    /// <returns>The texts, one for each row.</returns>
    /// <exception cref="OpenVinoGenAIException">The model has no detokenizer.</exception>
    public string[] DecodeBatch(TokenizedInputs inputs, bool skipSpecialTokens = true)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var lengths = new nuint[inputs.Rows];
        Array.Fill(lengths, (nuint)inputs.Columns);
        return DecodeRows(inputs.InputIds.ToArray(), lengths, skipSpecialTokens);
    }

    private string[] DecodeRows(long[] tokens, nuint[] lengths, bool skipSpecialTokens)
    {
        return NativeTokenizer.Decode(Handle, tokens, lengths, skipSpecialTokens);
    }
}
