using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>What a <see cref="GenerationConfigResolver"/> does with native configs besides merging them.</summary>
internal static unsafe class NativeGenerationConfig
{
    /// <summary>Makes the config of a model.</summary>
    /// <param name="path">The model's <c>generation_config.json</c>; <see langword="null"/> for the library's defaults.</param>
    /// <param name="endToken">The tokenizer's end token, for a config without one; below 0 for none.</param>
    /// <exception cref="ModelLoadException">The file cannot be read.</exception>
    internal static GenerationConfigHandle Load(string? path, long endToken)
    {
        GenerationConfigHandle handle = path is null ? GenerationConfigHandle.Create() : ReadFile(path);
        if (endToken >= 0 && Read(handle).EosTokenId is null or < 0)
        {
            Change(handle, new() { EosTokenId = endToken });
        }

        return handle;
    }

    internal static GenerationConfig Read(GenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        return GenerationConfigMapper.Read(native.Pointer);
    }

    /// <summary>Sets every option that a record has.</summary>
    internal static void Change(GenerationConfigHandle handle, GenerationConfig changes)
    {
        using var native = handle.Acquire();
        GenerationConfigMapper.Apply(changes, native.Pointer);
    }

    /// <summary>Copies a config and sets every option that a record has.</summary>
    internal static GenerationConfigHandle Copy(GenerationConfigHandle handle, GenerationConfig changes) => GenerationConfigMapper.Merge(handle, changes);

    internal static void SetAdapters(GenerationConfigHandle handle, AdapterConfig adapters)
    {
        using var native = handle.Acquire();
        GenerationConfigMapper.SetAdapters(native.Pointer, adapters);
    }

    /// <summary>Checks options by the library's rules.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal static void Validate(GenerationConfig config)
    {
        NativeLibraryLoader.EnsureLoaded();
        using GenerationConfigHandle handle = GenerationConfigHandle.Create();
        Change(handle, config);
        try
        {
            // The end token is the model's, which a config need not have.
            GenerationConfigMapper.Validate(handle, endToken: 0);
        }
        catch (OpenVinoGenAIException error)
        {
            throw NativeExceptionMapper.ForGenerationConfig(error);
        }
    }

    /// <summary>Compiles a grammar for a model's vocabulary.</summary>
    /// <exception cref="OpenVinoGenAIException">The grammar has a mistake.</exception>
    internal static void ValidateGrammar(StructuredOutputConfig grammar, Tokenizer tokenizer)
    {
        using StructuredOutputConfigHandle handle = grammar.ToNative();
        using var native = handle.Acquire();
        using var nativeTokenizer = tokenizer.Handle.Acquire();
        NativeStatus.ThrowIfFailed(
            NativeMethods.ov_genai_structured_output_config_validate_with_tokenizer(native.Pointer, nativeTokenizer.Pointer));
    }

    /// <summary>Checks that there is exactly one grammar.</summary>
    /// <exception cref="OpenVinoGenAIException">None is set, or more than one.</exception>
    internal static void ValidateGrammar(StructuredOutputConfig grammar)
    {
        NativeLibraryLoader.EnsureLoaded();
        using StructuredOutputConfigHandle handle = grammar.ToNative();
        using var native = handle.Acquire();
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_structured_output_config_validate(native.Pointer));
    }

    private static GenerationConfigHandle ReadFile(string path)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var file = new Utf8Text(path);
        ov_genai_generation_config* config;
        NativeExceptionMapper.ThrowIfFileFailed(NativeMethods.ov_genai_generation_config_create_from_json(file.Pointer, &config), path);
        return new GenerationConfigHandle(config);
    }
}
