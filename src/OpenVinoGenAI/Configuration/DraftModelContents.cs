namespace OpenVinoGenAI;

/// <summary>A draft model in memory.</summary>
/// <param name="Model">The text of its <c>.xml</c> file.</param>
/// <param name="Weights">The bytes of its <c>.bin</c> file.</param>
/// <param name="Tokenizer">Its tokenizer.</param>
internal sealed record DraftModelContents(string Model, ReadOnlyMemory<byte> Weights, Tokenizer Tokenizer);
