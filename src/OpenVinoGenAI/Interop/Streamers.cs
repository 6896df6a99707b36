namespace OpenVinoGenAI.Interop;

/// <summary>Makes the bridge of a call once its turn has come.</summary>
internal delegate StreamerBridge BridgeFactory(object pipeline, CancellationToken cancellationToken);

/// <summary>Makes the streamers of pipelines that generate text.</summary>
internal static class Streamers
{
    internal static BridgeFactory ForText(Func<string, StreamingStatus> streamer)
    {
        ArgumentNullException.ThrowIfNull(streamer);
        return (pipeline, cancellationToken) => new TextBridge(streamer, pipeline, cancellationToken);
    }

    internal static BridgeFactory ForTokens(StreamerBase streamer)
    {
        ArgumentNullException.ThrowIfNull(streamer);
        return (pipeline, cancellationToken) => new TokenBridge(streamer, pipeline, cancellationToken);
    }

    /// <summary>
    /// Makes the streamer. A call that nobody streams gets one too if it can be cancelled and the library can stream it: the streamer is
    /// the only way to stop it.
    /// </summary>
    internal static StreamerBridge? Make(
        object pipeline,
        Tokenizer tokenizer,
        GenerationConfig own,
        GenerationConfig? config,
        int prompts,
        BridgeFactory? streamer,
        CancellationToken cancellationToken)
    {
        int sequences = Math.Max(config?.NumBeams ?? own.NumBeams ?? 1, config?.NumReturnSequences ?? own.NumReturnSequences ?? 1);
        bool canStream = prompts == 1 && sequences == 1;
        if (streamer is not null)
        {
            if (!canStream)
            {
                throw new InvalidConfigurationException(
                    $"A streamer needs one prompt and one sequence; this call has {prompts} and up to {sequences}. " +
                    "Currently streaming is possible only with batch size=1 and only for greedy or multinomial decoding.");
            }

            StreamerBridge bridge = streamer(pipeline, cancellationToken);
            if (bridge is TextBridge)
            {
                tokenizer.RequireDetokenizer();
            }

            return bridge;
        }

        return canStream && cancellationToken.CanBeCanceled ? new CancellationBridge(pipeline, cancellationToken) : null;
    }
}
