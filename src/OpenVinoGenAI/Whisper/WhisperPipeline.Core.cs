using System.Buffers;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

public sealed unsafe partial class WhisperPipeline
{
    private WhisperResult Run(
        ReadOnlySpan<float> samples, WhisperGenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        // The runner's body cannot capture a span: the samples are pinned here for as long as it runs.
        fixed (float* pointer = samples)
        {
            float* speech = pointer;
            int count = samples.Length;
            return _runner.Run(() => Execute(speech, count, config, streamer, cancellationToken), cancellationToken);
        }
    }

    private Task<WhisperResult> RunAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _runner.RunAsync(
            () =>
            {
                using MemoryHandle pin = samples.Pin();
                return Execute((float*)pin.Pointer, samples.Length, config, streamer, cancellationToken);
            },
            cancellationToken);
    }

    private WhisperResult Execute(
        float* samples, int count, WhisperGenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = MakeBridge(streamer, cancellationToken);
        if (_config.Effective.ReturnTimestamps == true || SpeechInput.IsLong(count))
        {
            _config.CheckTimed();
        }

        ov_genai_whisper_pipeline* pipePointer = pipe.Pointer;
        ov_genai_whisper_generation_config* configPointer = nativeConfig.Pointer;
        int silence = _config.Effective.WordTimestamps == true ? SpeechInput.WordTimestampLength(count) - count : 0;
        return PipelineRunner.Stream(bridge, native =>
        {
            ov_genai_whisper_decoded_results* results;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_pipeline_generate_speech(
                pipePointer, samples, (nuint)count, (nuint)silence, configPointer, native, &results));
            return WhisperResultReader.Take(results, TimeSpan.FromSeconds((double)count / SpeechInput.SampleRate));
        });
    }

    /// <summary>
    /// Makes the streamer. A call that nobody streams gets one too if it can be cancelled: the streamer is the only way to stop it.
    /// </summary>
    private StreamerBridge? MakeBridge(BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        if (streamer is not null)
        {
            int beams = _config.Effective.NumBeams ?? 1;
            return beams == 1
                ? streamer(this, cancellationToken)
                : throw new InvalidConfigurationException(
                    $"A streamer needs {nameof(WhisperGenerationConfig)}.{nameof(WhisperGenerationConfig.NumBeams)} = 1, and it is {beams}: beam search would hand over " +
                    "text of beams that lose in the end.")
                { Option = nameof(WhisperGenerationConfig.NumBeams) };
        }

        return cancellationToken.CanBeCanceled ? new CancellationBridge(this, cancellationToken) : null;
    }

    private static ReadOnlySpan<float> Checked(ReadOnlySpan<float> samples)
    {
        SpeechInput.CheckSamples(samples, nameof(samples));
        SpeechInput.CheckLength(samples.Length, nameof(samples));
        return samples;
    }

    private static ReadOnlyMemory<float> Checked(ReadOnlyMemory<float> samples)
    {
        Checked(samples.Span);
        return samples;
    }

    private static ReadOnlyMemory<float> Prepare(AudioClip audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        return SpeechInput.Prepare(audio, nameof(audio));
    }
}
