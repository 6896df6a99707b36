namespace OpenVinoGenAI.Extensions.AI;

/// <summary>How a family of models writes tool calls.</summary>
internal abstract class ToolCallSyntax
{
    /// <summary>The texts with which calls begin, wherever they occur.</summary>
    internal abstract IReadOnlyList<string> Triggers { get; }

    /// <summary>The texts with which calls begin at the start of an answer or right after a call.</summary>
    internal virtual IReadOnlyList<string> BareStarts => [];

    /// <summary>Characters, besides white space, that stand between calls.</summary>
    internal virtual string Separators => string.Empty;

    /// <summary>The tags that must be visible in the text; some tokenizers have them as special tokens.</summary>
    internal virtual IReadOnlyList<string> Tags => Triggers;

    /// <summary>Finds the end of the call that a text begins with.</summary>
    /// <param name="text">The text, from the call's beginning on.</param>
    /// <param name="isFinal">Whether no text follows.</param>
    /// <returns>Where the call ends; <see langword="null"/> while that is not certain.</returns>
    internal abstract int? FindEnd(string text, bool isFinal);

    /// <summary>Reads the text of a call.</summary>
    /// <param name="text">The text, from the call's beginning to its end.</param>
    /// <param name="schemas">The schemas of the tools' parameters.</param>
    /// <returns>The calls; none where the text turns out to be something else.</returns>
    internal abstract IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas);

    /// <summary>The grammar of a call, which makes the model write valid arguments.</summary>
    internal abstract StructuralTag.Tag CreateTag(AIFunctionDeclaration tool);

    /// <summary>The text from which on the grammar of a call applies.</summary>
    internal abstract string GrammarTrigger { get; }

    /// <summary>Writes a call as the model would, for chat templates that cannot render one.</summary>
    internal abstract string Write(string name, string arguments);
}
