using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The tokens of one or several prompts, copied when the call was made, all of the model's vocabulary.</summary>
internal sealed class TokensCall : LLMCall<EncodedGenerationResult>
{
    private readonly TokenizedInputs _inputs;

    private TokensCall(TokenizedInputs inputs, StatefulChatState chat, StreamerFactory streamer)
        : base(LLMInputKind.Tokens, inputs.Rows, chat, streamer) => _inputs = inputs;

    /// <exception cref="ArgumentException">There are no tokens, or one is not in the vocabulary: the library reads its tables at any id.</exception>
    internal static TokensCall Create(TokenizedInputs inputs, Tokenizer tokenizer, StatefulChatState chat, StreamerFactory streamer)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var copy = new TokenizedInputs(inputs.InputIds.ToArray(), inputs.AttentionMask.ToArray(), inputs.Rows);
        TokenIds.Check(copy.InputIds.Span, tokenizer, nameof(inputs));
        return new TokensCall(copy, chat, streamer);
    }

    protected override EncodedGenerationResult Generate(
        NativeLLMPipeline native, GenerationConfigHandle config, StreamerAdapter? streamer) =>
        native.Generate(_inputs, config, streamer);

    protected override EncodedGenerationResult EndAt(
        EncodedGenerationResult result, StopStringRule stops, GenerationConfig config, Tokenizer tokenizer) => result.EndAt(stops, tokenizer);

    protected override long MostTokens(PromptMeter meter, bool applyTemplate) => _inputs.Columns;

    protected override int CountTokens(PromptMeter meter, bool applyTemplate) => _inputs.Columns;
}
