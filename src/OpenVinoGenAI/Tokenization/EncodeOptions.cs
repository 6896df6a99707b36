namespace OpenVinoGenAI;

/// <summary>How text is encoded. Options that are <see langword="null"/> keep the tokenizer's settings.</summary>
public sealed record EncodeOptions
{
    /// <summary>Whether the tokenizer's special tokens (a begin token, for instance) are added. Official: <c>add_special_tokens</c>.</summary>
    public bool? AddSpecialTokens { get; init; }

    /// <summary>
    /// The most tokens of a text or a pair, special tokens included. Longer texts stay whole unless <see cref="Truncation"/> is set or the model's tokenizer
    /// was exported with truncation. Official: <c>max_length</c>.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether every text is padded to <see cref="MaxLength"/>. Official: <c>pad_to_max_length</c>.</summary>
    public bool? PadToMaxLength { get; init; }

    /// <summary>Whether padding goes before the text instead of after it. Official: <c>padding_side</c>.</summary>
    public bool? PadLeft { get; init; }

    /// <summary>
    /// Whether texts with more tokens than <see cref="MaxLength"/> are truncated to it. It must then be at least the number of special tokens that the
    /// tokenizer adds. Official: <c>truncation</c>.
    /// </summary>
    public bool? Truncation { get; init; }
}
