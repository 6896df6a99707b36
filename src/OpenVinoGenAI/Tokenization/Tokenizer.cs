using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// Turns text into tokens and back, and chats into prompts (official: <c>Tokenizer</c>). Safe for use by several threads at once.
/// </summary>
public sealed partial class Tokenizer : IDisposable
{
    private readonly TokenizerHandle _handle;
    private bool _canDecode;
    private int _vocabularySize;

    /// <summary>Loads the tokenizer of a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_tokenizer.xml</c> and <c>openvino_detokenizer.xml</c>.</param>
    /// <param name="properties">
    /// Properties by their official names, as in <see cref="PipelineOptions.Properties"/>. With <c>["add_second_input"] = true</c> the tokenizer encodes pairs of
    /// texts.
    /// </param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    public Tokenizer(string modelsPath, PipelineProperties? properties = null)
        : this(NativeTokenizer.Load(modelsPath, properties))
    {
    }

    internal Tokenizer(TokenizerHandle handle) => _handle = handle;

    /// <exception cref="ObjectDisposedException">The tokenizer is disposed.</exception>
    internal TokenizerHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle;
        }
    }

    /// <summary>The id of the token at the start of a text; -1 if there is none.</summary>
    public long BosTokenId => NativeTokenizer.BosTokenId(Handle);

    /// <summary>The id of the token at the end of a text; -1 if there is none.</summary>
    public long EosTokenId => NativeTokenizer.EosTokenId(Handle);

    /// <summary>The id of the token for padding; -1 if there is none.</summary>
    public long PadTokenId => NativeTokenizer.PadTokenId(Handle);

    /// <summary>The token at the start of a text; empty if there is none.</summary>
    public string BosToken => NativeTokenizer.BosToken(Handle);

    /// <summary>The token at the end of a text; empty if there is none.</summary>
    public string EosToken => NativeTokenizer.EosToken(Handle);

    /// <summary>The token for padding; empty if there is none.</summary>
    public string PadToken => NativeTokenizer.PadToken(Handle);

    /// <summary>Whether pairs of texts can be encoded (for re-ranking models).</summary>
    public bool SupportsPairedInput => NativeTokenizer.SupportsPairedInput(Handle);

    /// <summary>
    /// The chat template, in Jinja. Setting it also changes it for the pipeline that the tokenizer belongs to.
    /// </summary>
    public string ChatTemplate
    {
        get => NativeTokenizer.ChatTemplate(Handle);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            NativeTokenizer.SetChatTemplate(Handle, value);
        }
    }

    /// <summary>The chat template as in the model's files, or as last set, before the library simplifies it for its interpreter.</summary>
    public string OriginalChatTemplate => NativeTokenizer.OriginalChatTemplate(Handle);

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to encode; <see langword="null"/> for the tokenizer's defaults.</param>
    /// <returns>A matrix with one row.</returns>
    /// <exception cref="OpenVinoGenAIException">The model has no tokenizer.</exception>
    public TokenizedInputs Encode(string text, EncodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encode([text], options);
    }

    /// <summary>Encodes several texts.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <param name="options">How to encode; <see langword="null"/> for the tokenizer's defaults.</param>
    /// <returns>A matrix with a row for each text, padded to the longest.</returns>
    /// <exception cref="ArgumentException">The list is empty, or <see cref="EncodeOptions.MaxLength"/> is too small.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no tokenizer.</exception>
    public TokenizedInputs Encode(IReadOnlyList<string> texts, EncodeOptions? options = null)
    {
        string[] copy = Prompts.Copy(texts, nameof(texts));
        CheckLength(options, textsInARow: 1);
        return copy.Length > 1 && Texts.AreAllEmpty(copy)
            ? NativeTokenizer.Encode(Handle, [string.Empty], options).Repeat(copy.Length)
            : NativeTokenizer.Encode(Handle, copy, options);
    }

    /// <summary>Decodes tokens.</summary>
    /// <param name="tokens">The ids; those that are not in the vocabulary produce no text.</param>
    /// <param name="skipSpecialTokens">Whether special tokens are omitted from the text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpenVinoGenAIException">The model has no detokenizer.</exception>
    public string Decode(ReadOnlySpan<long> tokens, bool skipSpecialTokens = true) => NativeTokenizer.Decode(Handle, tokens, skipSpecialTokens);

    /// <summary>
    /// Changes special tokens in a text, such as <c>&lt;|im_end|&gt;</c>, so that they are encoded as plain text rather than control tokens. Use it
    /// for messages from untrusted users, before they become part of a prompt or a <see cref="ChatHistory"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, with an invisible zero-width space (U+200B) after the first character of each special token.</returns>
    /// <exception cref="ArgumentException">A special token cannot be broken up.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no tokenizer or no detokenizer.</exception>
    public string EscapeSpecialTokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainText.Of(text, this);
    }

    /// <summary>Renders a chat as a prompt in the format that the model was trained with.</summary>
    /// <param name="history">The messages, with tools and extra context.</param>
    /// <param name="addGenerationPrompt">Whether the prompt ends with the start of the model's answer.</param>
    /// <param name="chatTemplate">A template to use instead of <see cref="ChatTemplate"/>.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="OpenVinoGenAIException">The template cannot be applied.</exception>
    public string ApplyChatTemplate(ChatHistory history, bool addGenerationPrompt = true, string? chatTemplate = null)
    {
        Prompts.Check(history);
        return ApplyChatTemplate(history.Snapshot(), addGenerationPrompt, chatTemplate);
    }

    /// <summary>Renders a chat as a prompt, with tools and template variables that only apply to this call.</summary>
    /// <param name="history">The messages. It is not changed.</param>
    /// <param name="tools">The tools, a JSON array, instead of the history's; <see langword="null"/> for the history's.</param>
    /// <param name="extraContext">Variables of the template, a JSON object, instead of the history's; <see langword="null"/> for the history's.</param>
    /// <param name="addGenerationPrompt">Whether the prompt ends with the start of the model's answer.</param>
    /// <param name="chatTemplate">A template to use instead of <see cref="ChatTemplate"/>.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentException"><paramref name="tools"/> is not a JSON array, or <paramref name="extraContext"/> is not a JSON object.</exception>
    /// <exception cref="OpenVinoGenAIException">The template cannot be applied.</exception>
    public string ApplyChatTemplate(
        ChatHistory history, string? tools, string? extraContext, bool addGenerationPrompt = true, string? chatTemplate = null)
    {
        Prompts.Check(history);
        ChatSnapshot own = history.Snapshot();
        return ApplyChatTemplate(
            own with
            {
                Tools = tools is null ? own.Tools : JsonTexts.ParseArray(tools, nameof(tools)).ToJsonString(),
                ExtraContext = extraContext is null ? own.ExtraContext : JsonTexts.ParseObject(extraContext, nameof(extraContext)).ToJsonString(),
            },
            addGenerationPrompt,
            chatTemplate);
    }

    internal string ApplyChatTemplate(ChatSnapshot history, bool addGenerationPrompt = true, string? chatTemplate = null) =>
        NativeTokenizer.ApplyChatTemplate(Handle, history, addGenerationPrompt, chatTemplate);

    /// <summary>Makes sure that text can be streamed: the library finds out on a thread where what it throws ends the process.</summary>
    /// <exception cref="OpenVinoGenAIException">The model has no detokenizer.</exception>
    internal void RequireDetokenizer()
    {
        if (!_canDecode)
        {
            Decode([0]);
            _canDecode = true;
        }
    }

    /// <summary>The number of tokens in the vocabulary; ids start at 0.</summary>
    /// <exception cref="OpenVinoGenAIException">The model's files have no vocabulary.</exception>
    internal int VocabularySize
    {
        get
        {
            // It never changes, and 0 is not a size: threads that ask for the first time at once write the same number.
            int size = Volatile.Read(ref _vocabularySize);
            if (size == 0)
            {
                size = NativeTokenizer.VocabularySize(Handle);
                Volatile.Write(ref _vocabularySize, size);
            }

            return size;
        }

        set => Volatile.Write(ref _vocabularySize, value);
    }

    /// <summary>Copies the vocabulary.</summary>
    /// <returns>The tokens in the order of their ids, as bytes, because a token need not consist of whole UTF-8 characters.</returns>
    /// <exception cref="OpenVinoGenAIException">The model's files have no vocabulary.</exception>
    public IReadOnlyList<byte[]> GetVocabulary() => NativeTokenizer.Vocabulary(Handle);

    /// <summary>Copies the vocabulary as a map (official: <c>get_vocab</c>).</summary>
    /// <returns>
    /// The ids of the tokens by their text. Tokens that do not consist of whole UTF-8 characters are omitted: use <see cref="GetVocabulary"/> for them.
    /// </returns>
    /// <exception cref="OpenVinoGenAIException">The model's files have no vocabulary.</exception>
    public IReadOnlyDictionary<string, long> GetVocabularyMap() => VocabularyMap.Create(GetVocabulary());

    /// <summary>Frees the tokenizer. A pipeline that uses it keeps what it needs.</summary>
    public void Dispose() => _handle.Dispose();
}
