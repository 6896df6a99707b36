using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// A small model that proposes tokens, which the main model checks several at a time: speculative decoding (official:
/// <c>draft_model(...)</c>).
/// </summary>
/// <param name="ModelsPath">The draft model's folder. Its tokenizer must be the main model's. Empty for a model from memory.</param>
/// <param name="Device">Its device; it may be another than the main model's.</param>
public sealed record DraftModel(string ModelsPath, string Device = "CPU")
{
    /// <summary>The draft model's folder. Its tokenizer must be the main model's. Empty for a model from memory.</summary>
    public string ModelsPath
    {
        get;
        init
        {
            field = value;
            Contents = null;
        }
    } = ModelsPath;

    /// <summary>Properties of the draft model, as in <see cref="PipelineOptions.Properties"/>. Default: none.</summary>
    [AllowNull]
    public PipelineProperties Properties
    {
        get;
        init => field = value ?? new();
    } = new();

    /// <summary>The model, if it comes from memory.</summary>
    internal DraftModelContents? Contents { get; private init; }

    /// <summary>Takes a draft model from memory, for example one that is stored encrypted.</summary>
    /// <param name="model">The text of the model's <c>.xml</c> file.</param>
    /// <param name="weights">The bytes of the model's <c>.bin</c> file. They must not change until a pipeline has been created; it copies them.</param>
    /// <param name="tokenizer">The draft model's tokenizer, which must be the main model's. It may be disposed once a pipeline has been created.</param>
    /// <param name="device">The device; it may be another than the main model's.</param>
    /// <returns>The draft model.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static DraftModel FromMemory(string model, ReadOnlyMemory<byte> weights, Tokenizer tokenizer, string device = "CPU")
    {
        ArgumentException.ThrowIfNullOrEmpty(model);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(device);
        return new DraftModel(string.Empty, device) { Contents = new(model, weights, tokenizer) };
    }
}
