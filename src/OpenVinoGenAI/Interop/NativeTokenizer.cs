using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native functions of a <see cref="Tokenizer"/> for pairs, batches and models in memory, and what encodings have in common.</summary>
internal static unsafe class NativeTokenizer
{
    internal static TokenizerHandle FromMemory(
        string tokenizerModel,
        ReadOnlySpan<byte> tokenizerWeights,
        string? detokenizerModel,
        ReadOnlySpan<byte> detokenizerWeights,
        IReadOnlyDictionary<string, object>? properties)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var encoder = new Utf8Text(tokenizerModel);
        using var decoder = new Utf8Text(detokenizerModel);
        ov_genai_tokenizer* tokenizer;
        fixed (byte* encoderBytes = tokenizerWeights, decoderBytes = detokenizerWeights)
        {
            var first = new ov_genai_model_memory { model = encoder.View, weights = encoderBytes, weights_size = (nuint)tokenizerWeights.Length };
            var second = new ov_genai_model_memory { model = decoder.View, weights = decoderBytes, weights_size = (nuint)detokenizerWeights.Length };
            NativeExceptionMapper.ThrowIfPipelineFailed(
                ov_genai_tokenizer_create_from_memory(&first, detokenizerModel is null ? null : &second, options.Pointer, &tokenizer),
                modelsPath: null,
                device: "CPU");
        }

        return new TokenizerHandle(tokenizer);
    }

    /// <param name="handle">The tokenizer, which takes pairs.</param>
    /// <param name="first">The first texts.</param>
    /// <param name="second">As many second texts.</param>
    /// <param name="options">How to encode.</param>
    internal static TokenizedInputs EncodePairs(TokenizerHandle handle, string[] first, string[] second, EncodeOptions? options)
    {
        using var tokenizer = handle.Acquire();
        using var nativeFirst = new Utf8Texts(first);
        using var nativeSecond = new Utf8Texts(second);
        ov_genai_encode_options how = ToNative(options);
        ov_genai_tokenized_inputs* inputs;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_encode_pairs(
            tokenizer.Pointer, nativeFirst.Views, nativeSecond.Views, (nuint)nativeFirst.Count, &how, &inputs));
        return Take(inputs);
    }

    /// <param name="handle">The tokenizer.</param>
    /// <param name="tokens">The ids of all texts, one text after the other.</param>
    /// <param name="lengths">How many ids each text has.</param>
    /// <param name="skipSpecialTokens">Whether special tokens are left out.</param>
    internal static string[] Decode(TokenizerHandle handle, long[] tokens, nuint[] lengths, bool skipSpecialTokens)
    {
        using var tokenizer = handle.Acquire();
        ov_genai_string_list* texts;
        fixed (long* ids = tokens)
        fixed (nuint* counts = lengths)
        {
            NativeStatus.ThrowIfFailed(ov_genai_tokenizer_decode_batch(
                tokenizer.Pointer, ids, counts, (nuint)lengths.Length, NativeChoice.ToNative(skipSpecialTokens), &texts));
        }

        return StringList.Take(texts);
    }

    internal static ov_genai_encode_options ToNative(EncodeOptions? options)
    {
        if (options?.MaxLength is { } length)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length, nameof(EncodeOptions.MaxLength));
        }

        return new ov_genai_encode_options
        {
            add_special_tokens = NativeChoice.ToNative(options?.AddSpecialTokens),
            max_length = options?.MaxLength ?? NativeChoice.Unset,
            pad_to_max_length = NativeChoice.ToNative(options?.PadToMaxLength),
            pad_left = NativeChoice.ToNative(options?.PadLeft),
            truncation = NativeChoice.ToNative(options?.Truncation),
        };
    }

    /// <summary>Copies native tokens and frees them.</summary>
    internal static TokenizedInputs Take(ov_genai_tokenized_inputs* inputs)
    {
        try
        {
            nuint rows;
            nuint columns;
            long* ids;
            long* mask;
            long* types;
            NativeStatus.ThrowIfFailed(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
            NativeStatus.ThrowIfFailed(ov_genai_tokenized_inputs_get_input_ids(inputs, &ids));
            NativeStatus.ThrowIfFailed(ov_genai_tokenized_inputs_get_attention_mask(inputs, &mask));
            NativeStatus.ThrowIfFailed(ov_genai_tokenized_inputs_get_token_type_ids(inputs, &types));
            int count = checked((int)(rows * columns));
            return new TokenizedInputs(
                new ReadOnlySpan<long>(ids, count).ToArray(), new ReadOnlySpan<long>(mask, count).ToArray(), (int)rows)
            {
                TokenTypeIds = types is null ? null : (ReadOnlyMemory<long>?)new ReadOnlySpan<long>(types, count).ToArray(),
            };
        }
        finally
        {
            ov_genai_tokenized_inputs_free(inputs);
        }
    }
}
