using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native re-ranking pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeTextRerankPipeline(TextRerankPipelineHandle handle, bool readsPairs) : INativePipeline
{
    public bool IsClosed => handle.IsClosed;

    // The library fixes the length of rankings when a model is loaded, so it ranks all documents, and each call cuts its own ranking.
    internal static NativeTextRerankPipeline Load(
        string modelsPath, string device, TextRerankConfig config, PipelineProperties? properties, bool readsPairs)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        var nativeConfig = new ov_genai_text_rerank_config
        {
            top_n = int.MaxValue,
            max_length = config.MaxLength ?? NativeChoice.Unset,
            pad_to_max_length = NativeChoice.ToNative(config.PadToMaxLength),
            pad_left = NativeChoice.ToNative(config.PadLeft),
        };
        ov_genai_text_rerank_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_text_rerank_pipeline_create(path.Pointer, deviceText.Pointer, &nativeConfig, options.Pointer, &pipe), modelsPath, device);
        return new NativeTextRerankPipeline(new TextRerankPipelineHandle(pipe), readsPairs);
    }

    /// <param name="query">The query.</param>
    /// <param name="texts">At least one: without any the library answers with a document that does not exist.</param>
    /// <returns>All documents, the best first.</returns>
    /// <remarks>
    /// The tokenizer of models that read pairs repeats the query for each document, but reserves no memory for the repetitions: a long query with
    /// several short documents overwrites the heap. So each document is ranked alone, which gives the same scores.
    /// </remarks>
    internal RerankResult[] Rerank(string query, string[] texts) => readsPairs
        ? [.. texts.Select((text, index) => RerankAlone(query, text) with { Index = index }).OrderByDescending(result => result.Score)]
        : RerankTogether(query, texts);

    public void Dispose() => handle.Dispose();

    // A pair without any token fails unless another pair goes with it, which must be as long as the query for the reason above.
    private RerankResult RerankAlone(string query, string text)
    {
        bool isBlank = string.IsNullOrWhiteSpace(query) && string.IsNullOrWhiteSpace(text);
        return Array.Find(RerankTogether(query, isBlank ? [text, $"{query} text"] : [text]), static result => result.Index == 0);
    }

    private RerankResult[] RerankTogether(string query, string[] texts)
    {
        using var pipe = handle.Acquire();
        using var queryText = new Utf8Text(query);
        using var native = new Utf8Texts(texts);
        var ranking = new ov_genai_rerank_result[texts.Length];
        nuint count = (nuint)ranking.Length;
        fixed (ov_genai_rerank_result* results = ranking)
        {
            NativeStatus.ThrowIfFailed(ov_genai_text_rerank_pipeline_rerank(
                pipe.Pointer, queryText.View, native.Views, (nuint)native.Count, results, &count));
        }

        return Array.ConvertAll(ranking[..(int)count], static result => new RerankResult((int)result.index, result.score));
    }
}
