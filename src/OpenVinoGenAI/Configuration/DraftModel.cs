using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// A small model that proposes tokens, which the main model checks several at a time: speculative decoding (official:
/// <c>draft_model(...)</c>).
/// </summary>
/// <param name="ModelsPath">The draft model's folder. Its tokenizer must be the main model's.</param>
/// <param name="Device">Its device; it may be another than the main model's.</param>
public sealed record DraftModel(string ModelsPath, string Device = "CPU")
{
    /// <summary>Properties of the draft model, as in <see cref="PipelineOptions.Properties"/>. Default: none.</summary>
    [AllowNull]
    public PipelineProperties Properties
    {
        get;
        init => field = value ?? new();
    } = new();
}
