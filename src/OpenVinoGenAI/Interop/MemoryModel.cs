using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A model in memory and all that it is loaded with, in native form for the time of a call.</summary>
internal readonly unsafe ref struct MemoryModel
{
    private readonly ModelsMapHandle _models;
    private readonly PipelineOptionsHandle _options;
    private readonly GenerationConfigHandle _config;
    private readonly NativeHandle<ov_genai_models_map>.Lease _modelsLease;
    private readonly NativeHandle<ov_genai_pipeline_options>.Lease _optionsLease;
    private readonly NativeHandle<ov_genai_generation_config>.Lease _configLease;
    private readonly NativeHandle<ov_genai_tokenizer>.Lease _tokenizerLease;
    private readonly Utf8Text _device;

    internal MemoryModel(ModelsMap models, Tokenizer tokenizer, string device, PipelineOptions? options, GenerationConfig? generationConfig)
    {
        // The leases come last: what throws before them leaves nothing behind.
        _options = PipelineOptionsMapper.ToNative(options);
        _config = GenerationConfigHandle.Create();
        if (generationConfig is not null)
        {
            using var config = _config.Acquire();
            GenerationConfigMapper.Apply(generationConfig, config.Pointer);
        }

        _models = ToNative(models);
        _tokenizerLease = tokenizer.Handle.Acquire();
        _modelsLease = _models.Acquire();
        _optionsLease = _options.Acquire();
        _configLease = _config.Acquire();
        _device = new Utf8Text(device);
    }

    internal ov_genai_models_map* Models => _modelsLease.Pointer;

    internal ov_genai_pipeline_options* Options => _optionsLease.Pointer;

    internal ov_genai_generation_config* Config => _configLease.Pointer;

    internal ov_genai_tokenizer* Tokenizer => _tokenizerLease.Pointer;

    /// <exception cref="ArgumentException">The device contains a NUL.</exception>
    internal byte* Device => _device.Pointer;

    public void Dispose()
    {
        _device.Dispose();
        _configLease.Dispose();
        _optionsLease.Dispose();
        _modelsLease.Dispose();
        _tokenizerLease.Dispose();
        _models.Dispose();
        _config.Dispose();
        _options.Dispose();
    }

    private static ModelsMapHandle ToNative(ModelsMap models)
    {
        ModelsMapHandle handle = ModelsMapHandle.Create();
        try
        {
            using var map = handle.Acquire();
            foreach ((string name, ModelsMap.Part part) in models.Parts)
            {
                using var nameText = new Utf8Text(name);
                using var model = new Utf8Text(part.Model);
                fixed (byte* weights = part.Weights.Span)
                {
                    NativeStatus.ThrowIfFailed(ov_genai_models_map_add(map.Pointer, nameText.Pointer, model.View, weights, (nuint)part.Weights.Length));
                }
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
