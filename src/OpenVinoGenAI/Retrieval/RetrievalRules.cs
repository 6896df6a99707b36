namespace OpenVinoGenAI;

/// <summary>Rules of retrieval configs that the library does not check, or checks by ending the process.</summary>
internal static class RetrievalRules
{
    // No tokenizer adds as many special tokens as this to a text or a pair: only a shorter limit has to be compared with its number of them.
    private const int CertainlyEnough = 64;

    // Beyond it the library's own arithmetic overflows.
    private const int LongestText = 1 << 24;

    /// <param name="config">The config.</param>
    /// <param name="modelsPath">The model's folder; <see langword="null"/> for what can be checked without a model.</param>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal static void Check(TextEmbeddingConfig config, string? modelsPath)
    {
        CheckMaxLength(config.MaxLength, config.PadToMaxLength, nameof(TextEmbeddingConfig), modelsPath, textsInARow: 1);
        CheckAtLeastOne(config.BatchSize, nameof(TextEmbeddingConfig), nameof(config.BatchSize));
        if (config.PoolingType is { } pooling && !Enum.IsDefined(pooling))
        {
            throw Refuse(
                nameof(TextEmbeddingConfig),
                nameof(config.PoolingType),
                FormattableString.Invariant($"is {(int)pooling}, which is not a member of {nameof(PoolingType)}"));
        }

        CheckText(config.QueryInstruction, nameof(config.QueryInstruction));
        CheckText(config.EmbedInstruction, nameof(config.EmbedInstruction));
    }

    /// <summary>The length to load a model with: texts beyond the model's positions are truncated to them, as they are without a length.</summary>
    internal static int? Fit(int? maxLength, string modelsPath) =>
        maxLength is { } length && ContextLength.Read(modelsPath) is { } positions && length > positions ? null : maxLength;

    /// <inheritdoc cref="Check(TextEmbeddingConfig, string?)"/>
    internal static void Check(TextRerankConfig config, string? modelsPath)
    {
        CheckMaxLength(config.MaxLength, config.PadToMaxLength, nameof(TextRerankConfig), modelsPath, textsInARow: 2);
        if (config.TopN < 0)
        {
            throw Refuse(
                nameof(TextRerankConfig), nameof(config.TopN), FormattableString.Invariant($"is {config.TopN}, and must be at least 0"));
        }
    }

    // Where less than its special tokens remains of a text, the library reads behind the end of it.
    private static void CheckMaxLength(int? maxLength, bool? isPadded, string type, string? modelsPath, int textsInARow)
    {
        const string Option = nameof(TextEmbeddingConfig.MaxLength);
        if (maxLength is not { } length)
        {
            return;
        }

        CheckAtLeastOne(length, type, Option);
        if (length > LongestText)
        {
            throw Refuse(type, Option, FormattableString.Invariant($"is {length}, and must be at most {LongestText}"));
        }

        if (modelsPath is null)
        {
            return;
        }

        if (isPadded == true && ContextLength.Read(modelsPath) is { } positions && length > positions)
        {
            throw Refuse(
                type,
                Option,
                FormattableString.Invariant($"is {length}, and the model has {positions} positions, to which every text would be padded"));
        }

        if (length < CertainlyEnough)
        {
            using var tokenizer = new Tokenizer(modelsPath);
            int special = textsInARow * tokenizer.Encode(string.Empty).Columns;
            if (length < special)
            {
                throw Refuse(
                    type,
                    Option,
                    FormattableString.Invariant($"is {length}, and must be at least {special}, which is the number of special tokens that the tokenizer adds"));
            }
        }
    }

    private static void CheckAtLeastOne(int? value, string type, string option)
    {
        if (value < 1)
        {
            throw Refuse(type, option, FormattableString.Invariant($"is {value}, and must be at least 1"));
        }
    }

    private static void CheckText(string? text, string option)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true)
        {
            throw Refuse(nameof(TextEmbeddingConfig), option, "contains a NUL character, at which the native library would cut it off");
        }
    }

    private static InvalidConfigurationException Refuse(string type, string option, string reason) =>
        new($"{type}.{option} {reason}.") { Option = option };
}
