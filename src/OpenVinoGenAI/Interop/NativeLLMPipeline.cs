using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native language model pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeLLMPipeline(LLMPipelineHandle handle) : INativeTextPipeline
{
    public bool IsClosed => handle.IsClosed;

    internal static NativeLLMPipeline Load(string modelsPath, string device, PipelineOptions? options, Tokenizer? tokenizer)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_llm_pipeline* pipe;
        if (tokenizer is null)
        {
            NativeExceptionMapper.ThrowIfPipelineFailed(
                ov_genai_llm_pipeline_create_with_options(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        }
        else
        {
            using var nativeTokenizer = tokenizer.Handle.Acquire();
            NativeExceptionMapper.ThrowIfPipelineFailed(
                ov_genai_llm_pipeline_create_with_tokenizer(
                    path.Pointer, nativeTokenizer.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe),
                modelsPath,
                device);
        }

        return new NativeLLMPipeline(new LLMPipelineHandle(pipe));
    }

    internal static NativeLLMPipeline FromMemory(
        string model, ReadOnlySpan<byte> weights, Tokenizer tokenizer, string device, PipelineOptions? options, GenerationConfig? generationConfig)
    {
        using GenerationConfigHandle configHandle = GenerationConfigHandle.Create();
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var config = configHandle.Acquire();
        using var nativeOptions = optionsHandle.Acquire();
        using var nativeTokenizer = tokenizer.Handle.Acquire();
        using var text = new Utf8Text(model);
        using var deviceText = new Utf8Text(device);
        if (generationConfig is not null)
        {
            GenerationConfigMapper.Apply(generationConfig, config.Pointer);
        }

        ov_genai_llm_pipeline* pipe;
        fixed (byte* bytes = weights)
        {
            NativeExceptionMapper.ThrowIfPipelineFailed(
                ov_genai_llm_pipeline_create_from_memory(
                    text.View, bytes, (nuint)weights.Length, nativeTokenizer.Pointer, deviceText.Pointer, nativeOptions.Pointer, config.Pointer, &pipe),
                null,
                device);
        }

        return new NativeLLMPipeline(new LLMPipelineHandle(pipe));
    }

    public Tokenizer GetTokenizer()
    {
        using var pipe = handle.Acquire();
        ov_genai_tokenizer* tokenizer;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
        return new Tokenizer(new TokenizerHandle(tokenizer));
    }

    internal GenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = handle.Acquire();
        ov_genai_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_get_generation_config(pipe.Pointer, &config));
        return new GenerationConfigHandle(config);
    }

    internal void SetGenerationConfig(GenerationConfigHandle config)
    {
        using var pipe = handle.Acquire();
        using var native = config.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_set_generation_config(pipe.Pointer, native.Pointer));
    }

    internal void StartChat()
    {
        using var pipe = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_start_chat(pipe.Pointer));
    }

    internal void StartChat(string systemMessage)
    {
        using var pipe = handle.Acquire();
        using var text = new Utf8Text(systemMessage);
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_start_chat_with_system_message(pipe.Pointer, text.View));
    }

    internal void FinishChat()
    {
        using var pipe = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_finish_chat(pipe.Pointer));
    }

    internal GenerationResult Generate(string prompt, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using var text = new Utf8Text(prompt);
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(
            ov_genai_llm_pipeline_generate_text(pipe.Pointer, text.View, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
        return ResultReader.Take(results);
    }

    internal GenerationResult Generate(string[] prompts, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using var texts = new Utf8Texts(prompts);
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_texts(
            pipe.Pointer, texts.Views, (nuint)texts.Count, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
        return ResultReader.Take(results);
    }

    internal GenerationResult Generate(ChatSnapshot history, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using ChatHistoryHandle messagesHandle = NativeChatHistory.Create(history);
        using var messages = messagesHandle.Acquire();
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_history(
            pipe.Pointer, messages.Pointer, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
        return ResultReader.Take(results);
    }

    internal EncodedGenerationResult Generate(TokenizedInputs inputs, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        fixed (long* ids = inputs.InputIds.Span)
        fixed (long* mask = inputs.AttentionMask.Span)
        {
            ov_genai_encoded_results* results;
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_tokens(
                pipe.Pointer, ids, mask, (nuint)inputs.Rows, (nuint)inputs.Columns, nativeConfig.Pointer, nativeStreamer.Pointer, &results));
            return ResultReader.Take(results);
        }
    }

    public void Dispose() => handle.Dispose();
}
