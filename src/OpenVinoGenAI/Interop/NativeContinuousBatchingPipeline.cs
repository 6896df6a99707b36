using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native continuous batching pipeline.</summary>
internal sealed unsafe class NativeContinuousBatchingPipeline : INativeContinuousBatchingPipeline
{
    private readonly ContinuousBatchingPipelineHandle _handle;
    private ulong _lastId;

    private NativeContinuousBatchingPipeline(ContinuousBatchingPipelineHandle handle) => _handle = handle;

    internal static NativeContinuousBatchingPipeline Load(string modelsPath, string device, PipelineOptions options)
    {
        ModelFolder.CheckTextModel(modelsPath);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_continuous_batching_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_continuous_batching_pipeline_create(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        return new NativeContinuousBatchingPipeline(new ContinuousBatchingPipelineHandle(pipe));
    }

    internal static NativeContinuousBatchingPipeline FromMemory(
        ModelsMap models, Tokenizer tokenizer, string? configPath, string device, PipelineOptions options, GenerationConfig? generationConfig)
    {
        using var parts = new MemoryModel(models, tokenizer, device, options, generationConfig);
        using var path = new Utf8Text(configPath);
        ov_genai_continuous_batching_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_continuous_batching_pipeline_create_from_models(
                parts.Models, parts.Tokenizer, path.Pointer, parts.Device, parts.Options, parts.Config, &pipe),
            null,
            device);
        return new NativeContinuousBatchingPipeline(new ContinuousBatchingPipelineHandle(pipe));
    }

    public GenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = _handle.Acquire();
        ov_genai_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_get_generation_config(pipe.Pointer, &config));
        return new GenerationConfigHandle(config);
    }

    public Tokenizer GetTokenizer()
    {
        using var pipe = _handle.Acquire();
        ov_genai_tokenizer* tokenizer;
        NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
        return new Tokenizer(new TokenizerHandle(tokenizer));
    }

    public PipelineMetrics GetMetrics()
    {
        using var pipe = _handle.Acquire();
        ov_genai_pipeline_metrics metrics;
        NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_get_metrics(pipe.Pointer, &metrics));
        return new PipelineMetrics
        {
            Requests = checked((int)metrics.requests),
            ScheduledRequests = checked((int)metrics.scheduled_requests),
            CacheUsage = metrics.cache_usage,
            MaxCacheUsage = metrics.max_cache_usage,
            AverageCacheUsage = metrics.avg_cache_usage,
            CacheSize = checked((long)metrics.cache_size_in_bytes),
            InferenceDuration = TimeSpan.FromMicroseconds(metrics.inference_duration),
            SamplingDuration = TimeSpan.FromMicroseconds(metrics.sampling_duration),
        };
    }

    public NativeGenerationHandle AddRequest(ReadOnlySpan<long> prompt, GenerationConfigHandle config)
    {
        using var pipe = _handle.Acquire();
        using var nativeConfig = config.Acquire();
        ov_genai_generation_handle* request;
        fixed (long* tokens = prompt)
        {
            NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_add_tokens(
                pipe.Pointer, ++_lastId, tokens, (nuint)prompt.Length, nativeConfig.Pointer, &request));
        }

        return new NativeGenerationHandle(new Handles.GenerationHandle(request));
    }

    public NativeGenerationHandle AddRequest(VisionPrompt prompt, GenerationConfigHandle config)
    {
        using var pipe = _handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var text = new Utf8Text(prompt.Text);
        using var pinned = new PinnedVision(prompt.Inputs);
        ov_genai_vision_inputs inputs = pinned.View;
        ov_genai_generation_handle* request;
        NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_add_vision(
            pipe.Pointer, ++_lastId, text.View, &inputs, nativeConfig.Pointer, &request));
        return new NativeGenerationHandle(new Handles.GenerationHandle(request));
    }

    public void Step()
    {
        using var pipe = _handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_continuous_batching_pipeline_step(pipe.Pointer));
    }

    public bool HasNonFinishedRequests()
    {
        using var pipe = _handle.Acquire();
        return NativeValue.GetFlag(pipe.Pointer, &ov_genai_continuous_batching_pipeline_has_non_finished_requests);
    }

    public void Dispose() => _handle.Dispose();
}
