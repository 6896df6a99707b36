using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native functions of a <see cref="Tokenizer"/>.</summary>
internal static unsafe class NativeTokenizer
{
    internal static TokenizerHandle Load(string modelsPath, PipelineProperties? properties)
    {
        // The library makes a tokenizer that can do nothing of a folder that is not there.
        ModelFolder.CheckTokenizer(modelsPath);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        ov_genai_tokenizer* tokenizer;
        NativeExceptionMapper.ThrowIfFileFailed(ov_genai_tokenizer_create(path.Pointer, options.Pointer, &tokenizer), modelsPath);
        return new TokenizerHandle(tokenizer);
    }

    internal static TokenizerHandle FromMemory(
        string tokenizerModel,
        ReadOnlySpan<byte> tokenizerWeights,
        string? detokenizerModel,
        ReadOnlySpan<byte> detokenizerWeights,
        PipelineProperties? properties)
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

    internal static long BosTokenId(TokenizerHandle handle) => Id(handle, &ov_genai_tokenizer_get_bos_token_id);

    internal static long EosTokenId(TokenizerHandle handle) => Id(handle, &ov_genai_tokenizer_get_eos_token_id);

    internal static long PadTokenId(TokenizerHandle handle) => Id(handle, &ov_genai_tokenizer_get_pad_token_id);

    internal static string BosToken(TokenizerHandle handle) => Text(handle, &ov_genai_tokenizer_get_bos_token);

    internal static string EosToken(TokenizerHandle handle) => Text(handle, &ov_genai_tokenizer_get_eos_token);

    internal static string PadToken(TokenizerHandle handle) => Text(handle, &ov_genai_tokenizer_get_pad_token);

    internal static string ChatTemplate(TokenizerHandle handle) => Text(handle, &ov_genai_tokenizer_get_chat_template);

    internal static string OriginalChatTemplate(TokenizerHandle handle) => Text(handle, &ov_genai_tokenizer_get_original_chat_template);

    internal static void SetChatTemplate(TokenizerHandle handle, string value)
    {
        using var tokenizer = handle.Acquire();
        using var text = new Utf8Text(value);
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_set_chat_template(tokenizer.Pointer, text.Pointer));
    }

    internal static bool SupportsPairedInput(TokenizerHandle handle)
    {
        using var tokenizer = handle.Acquire();
        return NativeValue.GetFlag(tokenizer.Pointer, &ov_genai_tokenizer_supports_paired_input);
    }

    internal static int VocabularySize(TokenizerHandle handle)
    {
        using var tokenizer = handle.Acquire();
        return NativeValue.GetCount(tokenizer.Pointer, &ov_genai_tokenizer_get_vocab_size);
    }

    internal static byte[][] Vocabulary(TokenizerHandle handle)
    {
        using var tokenizer = handle.Acquire();
        ov_genai_string_list* tokens;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_get_vocabulary(tokenizer.Pointer, &tokens));
        return StringList.TakeBytes(tokens);
    }

    internal static TokenizedInputs Encode(TokenizerHandle handle, string[] texts, EncodeOptions? options)
    {
        using var tokenizer = handle.Acquire();
        using var native = new Utf8Texts(texts);
        ov_genai_encode_options how = ToNative(options);
        ov_genai_tokenized_inputs* inputs;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_encode(tokenizer.Pointer, native.Views, (nuint)native.Count, &how, &inputs));
        return Take(inputs);
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

    internal static string Decode(TokenizerHandle handle, ReadOnlySpan<long> tokens, bool skipSpecialTokens)
    {
        using var tokenizer = handle.Acquire();
        ov_genai_string_list* text;
        fixed (long* ids = tokens)
        {
            NativeStatus.ThrowIfFailed(ov_genai_tokenizer_decode(
                tokenizer.Pointer, ids, (nuint)tokens.Length, NativeChoice.ToNative(skipSpecialTokens), &text));
        }

        return StringList.Take(text)[0];
    }

    internal static string ApplyChatTemplate(TokenizerHandle handle, ChatSnapshot history, bool addGenerationPrompt, string? chatTemplate)
    {
        using var tokenizer = handle.Acquire();
        using ChatHistoryHandle messagesHandle = NativeChatHistory.Create(history);
        using var messages = messagesHandle.Acquire();
        using var template = new Utf8Text(chatTemplate);
        ov_genai_string_list* text;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_apply_chat_template(
            tokenizer.Pointer, messages.Pointer, NativeBool.ToNative(addGenerationPrompt), template.Pointer, &text));
        return StringList.Take(text)[0];
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

    private static long Id(TokenizerHandle handle, delegate*<ov_genai_tokenizer*, long*, ov_status_e> getter)
    {
        using var tokenizer = handle.Acquire();
        return NativeValue.GetId(tokenizer.Pointer, getter);
    }

    private static string Text(TokenizerHandle handle, delegate*<ov_genai_tokenizer*, byte*, nuint*, ov_status_e> getter)
    {
        using var tokenizer = handle.Acquire();
        return NativeText.Read(tokenizer.Pointer, getter);
    }
}
