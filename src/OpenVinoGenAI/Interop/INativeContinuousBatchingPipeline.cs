using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// The native continuous batching pipeline. Its members must not run at the same time, except that requests may be added, one by one, while a
/// step runs.
/// </summary>
internal interface INativeContinuousBatchingPipeline : IDisposable
{
    /// <summary>Copies the pipeline's own generation config.</summary>
    GenerationConfigHandle GetGenerationConfig();

    /// <summary>The model's tokenizer.</summary>
    Tokenizer GetTokenizer();

    /// <summary>The metrics of the last step.</summary>
    PipelineMetrics GetMetrics();

    /// <summary>Adds a request.</summary>
    NativeGenerationHandle AddRequest(ReadOnlySpan<long> prompt, GenerationConfigHandle config);

    /// <summary>Adds a request to a vision language model, after encoding its images.</summary>
    NativeGenerationHandle AddRequest(VisionPrompt prompt, GenerationConfigHandle config);

    /// <summary>Runs the model once for the requests that the scheduler chooses.</summary>
    void Step();

    /// <summary>Whether a step would have something to do.</summary>
    bool HasNonFinishedRequests();
}
