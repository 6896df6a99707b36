using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>Makes the streamers of pipelines that write text. Whatever stands between the library and a caller's streamer belongs here.</summary>
internal static class TextGenerationStreaming
{
    /// <summary>Makes the adapter of a call, where the library can stream it.</summary>
    /// <param name="streamer">What the caller wants to receive.</param>
    /// <param name="config">What the call runs with.</param>
    /// <param name="prompts">How many prompts the call has.</param>
    /// <param name="context">The call.</param>
    /// <exception cref="InvalidConfigurationException">There is a streamer, and more than one prompt or sequence.</exception>
    internal static StreamerAdapter? Create(StreamerFactory streamer, GenerationConfig config, int prompts, CallContext context)
    {
        int sequences = Math.Max(config.NumBeams ?? 1, config.NumReturnSequences ?? 1);
        bool keepsSpecialTokens = config.SkipSpecialTokens == false;
        if (prompts > 1 || sequences > 1)
        {
            if (keepsSpecialTokens)
            {
                throw new InvalidConfigurationException(
                    $"{nameof(GenerationConfig)}.{nameof(config.SkipSpecialTokens)} cannot be false here: it needs one prompt and one sequence, and this call has " +
                    $"{prompts} and up to {sequences}.")
                {
                    Option = nameof(config.SkipSpecialTokens),
                };
            }

            return streamer.IsGiven
                ? throw new InvalidConfigurationException(
                    $"A streamer needs one prompt and one sequence; this call has {prompts} and up to {sequences}. " +
                    "Currently streaming is possible only with batch size=1 and only for greedy or multinomial decoding.")
                : null;
        }

        StopStringRule? stops = StopStringRule.Of(config);
        if (streamer.IsText || stops is not null || keepsSpecialTokens)
        {
            context.Tokenizer.RequireDetokenizer();
        }

        return keepsSpecialTokens ? streamer.CreateDetokenizing(context, stops) : streamer.Create(context, stops);
    }
}
