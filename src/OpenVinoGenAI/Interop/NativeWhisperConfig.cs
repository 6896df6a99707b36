using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>What a <see cref="WhisperConfigResolver"/> does with native configs besides merging them.</summary>
internal static unsafe class NativeWhisperConfig
{
    /// <summary>Reads a model's <c>generation_config.json</c>.</summary>
    /// <exception cref="ModelLoadException">The file cannot be read.</exception>
    internal static WhisperGenerationConfigHandle Load(string path)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var file = new Utf8Text(path);
        ov_genai_whisper_generation_config* config;
        NativeExceptionMapper.ThrowIfFileFailed(
            NativeMethods.ov_genai_whisper_generation_config_create_from_json(file.Pointer, &config), path);
        return new WhisperGenerationConfigHandle(config);
    }

    internal static WhisperGenerationConfig Read(WhisperGenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        return WhisperConfigMapper.Read(native.Pointer);
    }

    internal static void SetLimits(WhisperGenerationConfigHandle handle, int maxNewTokens, int maxLength)
    {
        using var native = handle.Acquire();
        WhisperConfigMapper.SetLimits(native.Pointer, maxNewTokens, maxLength);
    }

    internal static void SetStopStrings(WhisperGenerationConfigHandle handle, IReadOnlyList<string> texts)
    {
        using var native = handle.Acquire();
        WhisperConfigMapper.SetStopStrings(native.Pointer, texts);
    }

    /// <summary>Checks a config by the library's rules.</summary>
    /// <exception cref="OpenVinoGenAIException">An option is not allowed.</exception>
    internal static void Validate(WhisperGenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_whisper_generation_config_validate(native.Pointer));
    }

    /// <summary>Checks the options that every model has by the library's rules.</summary>
    /// <exception cref="OpenVinoGenAIException">An option is not allowed.</exception>
    internal static void ValidateCommon(WhisperGenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        using GenerationConfigHandle common = WhisperConfigMapper.CommonOf(native.Pointer);
        GenerationConfigMapper.Validate(common, endToken: -1);
    }
}
