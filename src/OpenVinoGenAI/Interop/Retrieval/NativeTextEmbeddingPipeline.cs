using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native text embedding pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeTextEmbeddingPipeline(TextEmbeddingPipelineHandle handle) : INativePipeline
{
    public bool IsClosed => handle.IsClosed;

    internal static NativeTextEmbeddingPipeline Load(
        string modelsPath, string device, TextEmbeddingConfig config, PipelineProperties? properties)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        using var configTexts = new NativeEmbeddingConfig(config);
        ov_genai_text_embedding_config nativeConfig = configTexts.Value;
        ov_genai_text_embedding_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_text_embedding_pipeline_create(path.Pointer, deviceText.Pointer, &nativeConfig, options.Pointer, &pipe), modelsPath, device);
        return new NativeTextEmbeddingPipeline(new TextEmbeddingPipelineHandle(pipe));
    }

    /// <param name="texts">At least one: without any the library ends the process.</param>
    internal float[][] EmbedDocuments(string[] texts)
    {
        using var pipe = handle.Acquire();
        using var native = new Utf8Texts(texts);
        ov_genai_embeddings* embeddings;
        NativeStatus.ThrowIfFailed(
            ov_genai_text_embedding_pipeline_embed_documents(pipe.Pointer, native.Views, (nuint)native.Count, &embeddings));
        return EmbeddingReader.Take(embeddings);
    }

    /// <param name="texts">At least one: without any the library ends the process.</param>
    /// <param name="prompt">What is put before each.</param>
    internal float[][] Embed(string[] texts, string prompt)
    {
        using var pipe = handle.Acquire();
        using var native = new Utf8Texts(texts);
        using var promptText = new Utf8Text(prompt);
        ov_genai_embeddings* embeddings;
        NativeStatus.ThrowIfFailed(
            ov_genai_text_embedding_pipeline_embed(pipe.Pointer, native.Views, (nuint)native.Count, promptText.View, &embeddings));
        return EmbeddingReader.Take(embeddings);
    }

    internal float[] EmbedQuery(string text)
    {
        using var pipe = handle.Acquire();
        using var native = new Utf8Text(text);
        ov_genai_embeddings* embeddings;
        NativeStatus.ThrowIfFailed(ov_genai_text_embedding_pipeline_embed_query(pipe.Pointer, native.View, &embeddings));
        return EmbeddingReader.Take(embeddings)[0];
    }

    public void Dispose() => handle.Dispose();
}
