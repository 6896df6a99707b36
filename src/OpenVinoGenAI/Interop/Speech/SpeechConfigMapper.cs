using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Options;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries speech synthesis configs between the managed record and the native object.</summary>
internal static unsafe class SpeechConfigMapper
{
    internal static NativeOptionTable<SpeechGenerationConfig, ov_genai_speech_generation_config> Options { get; } =
        new(SpeechGenerationConfigOptions.Table, SpeechGenerationConfigNativeOptions.All);

    /// <summary>Copies a native config and sets every option that a record has.</summary>
    internal static SpeechGenerationConfigHandle Merge(SpeechGenerationConfigHandle original, SpeechGenerationConfig changes)
    {
        SpeechGenerationConfigHandle result = SpeechGenerationConfigHandle.CopyOf(original);
        try
        {
            using var copy = result.Acquire();
            Options.Write(changes, copy.Pointer);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Copies a native config with a smaller length of speeches; the least length cannot be above it.</summary>
    internal static SpeechGenerationConfigHandle Limit(SpeechGenerationConfigHandle original, float maxLengthRatio, float? minLengthRatio) =>
        Merge(original, new() { MaxLengthRatio = maxLengthRatio, MinLengthRatio = Math.Min(minLengthRatio ?? 0, maxLengthRatio / 2) });

    /// <summary>Reads a model's <c>generation_config.json</c>.</summary>
    /// <exception cref="ModelLoadException">The file cannot be read.</exception>
    internal static SpeechGenerationConfig Load(string path)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var file = new Utf8Text(path);
        ov_genai_speech_generation_config* config;
        NativeExceptionMapper.ThrowIfFileFailed(
            NativeMethods.ov_genai_speech_generation_config_create_from_json(file.Pointer, &config), path);
        using var handle = new SpeechGenerationConfigHandle(config);
        return Read(handle);
    }

    internal static SpeechGenerationConfig Read(SpeechGenerationConfigHandle handle)
    {
        using var source = handle.Acquire();
        return Options.Read(source.Pointer, new SpeechGenerationConfig());
    }
}
