using System.Buffers;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// The native pipeline for speech recognition models of several families. Apart from <see cref="Dispose"/>, its members must not run at the same
/// time.
/// </summary>
internal sealed unsafe class NativeASRPipeline(AsrPipelineHandle handle) : INativeRecognizer<ASRResult>
{
    public bool IsClosed => handle.IsClosed;

    internal static NativeASRPipeline Load(string modelsPath, string device, WhisperPipelineOptions options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options.ToProperties());
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_asr_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_asr_pipeline_create(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        return new NativeASRPipeline(new AsrPipelineHandle(pipe));
    }

    public Tokenizer GetTokenizer()
    {
        using var pipe = handle.Acquire();
        ov_genai_tokenizer* tokenizer;
        NativeStatus.ThrowIfFailed(ov_genai_asr_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
        return new Tokenizer(new TokenizerHandle(tokenizer));
    }

    internal WhisperGenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = handle.Acquire();
        ov_genai_whisper_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_asr_pipeline_get_generation_config(pipe.Pointer, &config));
        return new WhisperGenerationConfigHandle(config);
    }

    internal void SetGenerationConfig(WhisperGenerationConfigHandle config)
    {
        using var pipe = handle.Acquire();
        using var native = config.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_asr_pipeline_set_generation_config(pipe.Pointer, native.Pointer));
    }

    public ASRResult Generate(
        ReadOnlyMemory<float> samples,
        int silence,
        ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> config,
        StreamerAdapter? streamer)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Native.Acquire();
        using var nativeStreamer = new NativeStreamer(streamer);
        using MemoryHandle pin = samples.Pin();
        using var context = new Utf8Text((config.Effective as ASRGenerationConfig)?.Context);
        ov_genai_asr_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_asr_pipeline_generate(
            pipe.Pointer,
            (float*)pin.Pointer,
            (nuint)samples.Length,
            (nuint)silence,
            nativeConfig.Pointer,
            context.Pointer,
            nativeStreamer.Pointer,
            &results));
        return ASRResultReader.Take(results, SpeechInput.DurationOf(samples.Length));
    }

    public void Dispose() => handle.Dispose();
}
