namespace OpenVinoGenAI;

/// <summary>Samples that are ready for the model.</summary>
internal sealed class SamplesCall<TNative, TResult>(ReadOnlyMemory<float> samples, RecognitionConfigResolver configs, StreamerFactory streamer)
    : RecognitionCall<TNative, TResult>(samples, configs, streamer)
    where TNative : class, INativeRecognizer<TResult>
    where TResult : class, IRecognitionResult<TResult>;
