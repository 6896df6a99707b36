using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native multimodal embedding pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeEmbeddingPipeline(EmbeddingPipelineHandle handle) : INativePipeline
{
    public bool IsClosed => handle.IsClosed;

    internal static NativeEmbeddingPipeline Load(
        string modelsPath, string device, TextEmbeddingConfig config, PipelineProperties? properties)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        using var configTexts = new NativeEmbeddingConfig(config);
        ov_genai_text_embedding_config nativeConfig = configTexts.Value;
        ov_genai_embedding_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_embedding_pipeline_create(path.Pointer, deviceText.Pointer, &nativeConfig, options.Pointer, &pipe), modelsPath, device);
        return new NativeEmbeddingPipeline(new EmbeddingPipelineHandle(pipe));
    }

    /// <param name="texts">With neither texts nor images nor videos the library ends the process.</param>
    /// <param name="vision">The images and videos.</param>
    /// <param name="prompt">What is put before each text; <see langword="null"/> for nothing.</param>
    internal float[][] Embed(string[] texts, VisionInputs vision, string? prompt)
    {
        using var pipe = handle.Acquire();
        using var native = new Utf8Texts(texts);
        using var promptText = new Utf8Text(prompt);
        using var pinned = new PinnedVision(vision);
        ov_genai_vision_inputs visions = pinned.View;
        ov_genai_embeddings* embeddings;
        NativeStatus.ThrowIfFailed(ov_genai_embedding_pipeline_embed(
            pipe.Pointer, native.Views, (nuint)native.Count, &visions, promptText.Pointer, &embeddings));
        return EmbeddingReader.Take(embeddings);
    }

    public void Dispose() => handle.Dispose();
}
