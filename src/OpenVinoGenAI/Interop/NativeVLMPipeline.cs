using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native vision language pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeVLMPipeline(VLMPipelineHandle handle) : INativeTextPipeline
{
    public bool IsClosed => handle.IsClosed;

    /// <summary>Whether the pipeline keeps the tokens of the last chat.</summary>
    internal bool IsStateful
    {
        get
        {
            using var pipe = handle.Acquire();
            return NativeValue.GetFlag(pipe.Pointer, &ov_genai_vlm_pipeline_is_stateful);
        }
    }

    internal static NativeVLMPipeline Load(string modelsPath, string device, PipelineOptions? options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_vlm_pipeline* pipe;
        ov_status_e status = ov_genai_vlm_pipeline_create_with_options(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe);
        NativeExceptionMapper.ThrowIfPipelineFailed(status, modelsPath, device);
        return new NativeVLMPipeline(new VLMPipelineHandle(pipe));
    }

    internal static NativeVLMPipeline FromMemory(
        ModelsMap models, Tokenizer tokenizer, string configPath, string device, PipelineOptions? options, GenerationConfig? generationConfig)
    {
        using var parts = new MemoryModel(models, tokenizer, device, options, generationConfig);
        using var path = new Utf8Text(configPath);
        ov_genai_vlm_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_vlm_pipeline_create_from_models(
                parts.Models, parts.Tokenizer, path.Pointer, parts.Device, parts.Options, parts.Config, &pipe),
            null,
            device);
        return new NativeVLMPipeline(new VLMPipelineHandle(pipe));
    }

    public Tokenizer GetTokenizer()
    {
        using var pipe = handle.Acquire();
        ov_genai_tokenizer* tokenizer;
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
        return new Tokenizer(new TokenizerHandle(tokenizer));
    }

    internal GenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = handle.Acquire();
        ov_genai_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_get_generation_config(pipe.Pointer, &config));
        return new GenerationConfigHandle(config);
    }

    internal void SetGenerationConfig(GenerationConfigHandle config)
    {
        using var pipe = handle.Acquire();
        using var native = config.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_set_generation_config(pipe.Pointer, native.Pointer));
    }

    internal void StartChat(string systemMessage)
    {
        using var pipe = handle.Acquire();
        using var text = new Utf8Text(systemMessage);
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_start_chat_with_system_message(pipe.Pointer, text.View));
    }

    internal void FinishChat()
    {
        using var pipe = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_finish_chat(pipe.Pointer));
    }

    internal GenerationResult Generate(string prompt, VisionInputs inputs, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using var text = new Utf8Text(prompt);
        using var pinned = new PinnedVision(inputs);
        ov_genai_vision_inputs visions = pinned.View;
        ov_genai_vlm_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_generate_text(
            pipe.Pointer, text.View, &visions, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
        return ResultReader.Take(results);
    }

    internal GenerationResult Generate(
        ChatHistoryHandle history, VisionInputs inputs, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var messages = history.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using var pinned = new PinnedVision(inputs);
        ov_genai_vision_inputs visions = pinned.View;
        ov_genai_vlm_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_generate_history(
            pipe.Pointer, messages.Pointer, &visions, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
        return ResultReader.Take(results);
    }

    public void Dispose() => handle.Dispose();
}
