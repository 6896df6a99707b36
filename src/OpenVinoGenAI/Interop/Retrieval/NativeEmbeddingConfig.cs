using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>An embedding config as the native side takes it, with its texts, for the time of a call.</summary>
internal readonly unsafe ref struct NativeEmbeddingConfig
{
    private readonly TextEmbeddingConfig _config;
    private readonly Utf8Text _queryInstruction;
    private readonly Utf8Text _embedInstruction;

    internal NativeEmbeddingConfig(TextEmbeddingConfig config)
    {
        _config = config;
        _queryInstruction = new Utf8Text(config.QueryInstruction);
        _embedInstruction = new Utf8Text(config.EmbedInstruction);
    }

    internal ov_genai_text_embedding_config Value => new()
    {
        max_length = _config.MaxLength ?? NativeChoice.Unset,
        batch_size = _config.BatchSize ?? NativeChoice.Unset,
        pad_to_max_length = NativeChoice.ToNative(_config.PadToMaxLength),
        pad_left = NativeChoice.ToNative(_config.PadLeft),
        pooling_type = _config.PoolingType switch
        {
            null => NativeChoice.Unset,
            PoolingType.Cls => (int)ov_genai_pooling_type_e.OV_GENAI_POOLING_TYPE_CLS,
            PoolingType.Mean => (int)ov_genai_pooling_type_e.OV_GENAI_POOLING_TYPE_MEAN,
            _ => (int)ov_genai_pooling_type_e.OV_GENAI_POOLING_TYPE_LAST_TOKEN,
        },
        normalize = NativeChoice.ToNative(_config.Normalize),
        query_instruction = _queryInstruction.Pointer,
        embed_instruction = _embedInstruction.Pointer,
    };

    public void Dispose()
    {
        _queryInstruction.Dispose();
        _embedInstruction.Dispose();
    }
}
