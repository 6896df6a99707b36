using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class Tokenizer
{
    /// <summary>Makes a tokenizer of models in memory, for instance ones that are stored encrypted.</summary>
    /// <param name="tokenizerModel">The text of <c>openvino_tokenizer.xml</c>.</param>
    /// <param name="tokenizerWeights">The bytes of <c>openvino_tokenizer.bin</c>; they are copied.</param>
    /// <param name="detokenizerModel">The text of <c>openvino_detokenizer.xml</c>; <see langword="null"/> if nothing is decoded.</param>
    /// <param name="detokenizerWeights">The bytes of <c>openvino_detokenizer.bin</c>; they are copied.</param>
    /// <param name="properties">Properties by their official names, as in the constructor.</param>
    /// <returns>The tokenizer.</returns>
    /// <exception cref="ModelLoadException">A model cannot be read.</exception>
    public static Tokenizer FromMemory(
        string tokenizerModel,
        ReadOnlySpan<byte> tokenizerWeights,
        string? detokenizerModel = null,
        ReadOnlySpan<byte> detokenizerWeights = default,
        PipelineProperties? properties = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(tokenizerModel);
        return new Tokenizer(
            NativeTokenizer.FromMemory(tokenizerModel, tokenizerWeights, detokenizerModel, detokenizerWeights, properties));
    }
}
