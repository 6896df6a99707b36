using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class Tokenizer
{
    // No tokenizer adds as many special tokens: only a shorter limit has to be compared with their number.
    private const int CertainlyEnough = 64;

    /// <summary>Encodes pairs of texts, for instance a query and a document, each pair as one row.</summary>
    /// <param name="pairs">The pairs, at least one.</param>
    /// <param name="options">How; <see langword="null"/> for the tokenizer's own way.</param>
    /// <returns>A matrix with a row for each pair, padded to the longest.</returns>
    /// <exception cref="ArgumentException">
    /// There are no pairs, all of their texts are empty, or <see cref="EncodeOptions.MaxLength"/> is too small.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The tokenizer takes single texts only: make it with <c>["add_second_input"] = true</c>. See <see cref="SupportsPairedInput"/>.
    /// </exception>
    public TokenizedInputs EncodePairs(IReadOnlyList<(string First, string Second)> pairs, EncodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        (string First, string Second)[] copy = [.. pairs];
        string[] first = Prompts.Copy(Array.ConvertAll(copy, static pair => pair.First), nameof(pairs));
        string[] second = Prompts.Copy(Array.ConvertAll(copy, static pair => pair.Second), nameof(pairs));
        if (!SupportsPairedInput)
        {
            throw new InvalidOperationException(
                "The tokenizer takes single texts only. Make one that takes pairs: new Tokenizer(modelsPath, new Dictionary<string, object> { [\"add_second_input\"] = true }).");
        }

        if (Texts.AreAllEmpty(first) && Texts.AreAllEmpty(second))
        {
            throw new ArgumentException("All texts of the pairs are empty, which the native library cannot encode. Leave out pairs without text.", nameof(pairs));
        }

        CheckLength(options, textsInARow: 2);
        return NativeTokenizer.EncodePairs(Handle, first, second, options);
    }

    // Where less than its special tokens remains of a text, the library reads behind the end of it.
    private void CheckLength(EncodeOptions? options, int textsInARow)
    {
        if (options is not { Truncation: true, MaxLength: > 0 and < CertainlyEnough and { } length } || options.AddSpecialTokens == false)
        {
            return;
        }

        int special = textsInARow * SpecialTokensOfAText();
        if (length < special)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                length,
                FormattableString.Invariant($"{nameof(EncodeOptions)}.{nameof(EncodeOptions.MaxLength)} must be at least {special} with {nameof(EncodeOptions.Truncation)}, which is the number of special tokens that the tokenizer adds."));
        }
    }

    // A tokenizer for pairs takes a single text, too.
    private int SpecialTokensOfAText() => Encode(string.Empty).Columns;
}
