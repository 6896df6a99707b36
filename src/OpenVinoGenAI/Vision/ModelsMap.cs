using System.Collections;

namespace OpenVinoGenAI;

/// <summary>
/// The parts of a model in memory, for instance decrypted ones, by name. Official: <c>ModelsMap</c>. A collection initializer adds them:
/// <c>new ModelsMap { { ModelsMap.Language, xml, bin } }</c>.
/// </summary>
public sealed class ModelsMap : IEnumerable<string>
{
    /// <summary>The language model, <c>openvino_language_model</c> or, without images, <c>openvino_model</c>.</summary>
    public const string Language = "language";

    /// <summary>The text embeddings of a vision language model, <c>openvino_text_embeddings_model</c>.</summary>
    public const string TextEmbeddings = "text_embeddings";

    /// <summary>The vision encoder of a vision language model, <c>openvino_vision_embeddings_model</c>.</summary>
    public const string VisionEmbeddings = "vision_embeddings";

    private readonly Dictionary<string, Part> _parts = [];

    internal IReadOnlyDictionary<string, Part> Parts => _parts;

    internal string LanguageGraph => _parts[Language].Model;

    /// <summary>Adds a part.</summary>
    /// <param name="name">
    /// The part's name: <see cref="Language"/>, <see cref="TextEmbeddings"/>, <see cref="VisionEmbeddings"/>, and for some models others such as
    /// <c>resampler</c>: what stands between <c>openvino_</c> and <c>_model</c> in its file name.
    /// </param>
    /// <param name="model">The text of the part's <c>.xml</c> file.</param>
    /// <param name="weights">The bytes of its <c>.bin</c> file. They must not change until a pipeline has been created; it copies them.</param>
    /// <exception cref="ArgumentException">A text is empty, or there is a part of that name already.</exception>
    public void Add(string name, string model, ReadOnlyMemory<byte> weights)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(model);
        _parts.Add(name, new Part(model, weights));
    }

    /// <summary>Enumerates the names of the parts.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<string> GetEnumerator() => _parts.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">The language model is missing.</exception>
    internal void CheckLanguage() => Check(Language);

    /// <exception cref="ArgumentException">A part that every vision language model has is missing.</exception>
    internal void CheckVision() => Check(Language, TextEmbeddings, VisionEmbeddings);

    private void Check(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!_parts.ContainsKey(name))
            {
                throw new ArgumentException($"The models have no part '{name}', but {(_parts.Count == 0 ? "none at all" : string.Join(", ", _parts.Keys))}.");
            }
        }
    }

    internal readonly record struct Part(string Model, ReadOnlyMemory<byte> Weights);
}
