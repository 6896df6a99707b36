namespace OpenVinoGenAI;

/// <summary>The kinds of input that a language model is given, of which a stateful one takes one kind in a row.</summary>
internal enum LLMInputKind
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>One prompt.</summary>
    Text,

    /// <summary>Several prompts.</summary>
    Texts,

    /// <summary>A chat history.</summary>
    History,

    /// <summary>Token ids.</summary>
    Tokens,
}
