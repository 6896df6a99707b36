namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Makes the grammar that enforces a response format and tool calls.</summary>
internal static class ChatGrammar
{
    internal const string AnyObject = """{"type":"object"}""";

    /// <summary>The JSON schema of a response format; <see langword="null"/> for plain text.</summary>
    /// <exception cref="NotSupportedException">The format is of an unknown kind.</exception>
    internal static string? SchemaOf(ChatResponseFormat? format) => format switch
    {
        null or ChatResponseFormatText => null,
        ChatResponseFormatJson { Schema: { } schema } => schema.GetRawText(),
        ChatResponseFormatJson => AnyObject,
        _ => throw new NotSupportedException($"This client does not know the response format {format.GetType().Name}."),
    };

    /// <summary>Makes a grammar.</summary>
    /// <param name="schema">The schema of the answer, if it must be JSON.</param>
    /// <param name="tools">What is to be guided, if there are tools.</param>
    /// <param name="reasoning">The tag that ends the reasoning that the prompt begins; <see langword="null"/> if it begins none.</param>
    /// <returns>The grammar; <see langword="null"/> if nothing is enforced.</returns>
    /// <exception cref="InvalidConfigurationException">A schema cannot be expressed as a grammar.</exception>
    internal static StructuredOutputConfig? Create(string? schema, ToolChoice? tools, string? reasoning)
    {
        StructuralTag.Tag[] tags = tools is { IsGuided: true } ? [.. tools.Tools.Select(tool => tools.Syntax.CreateTag(tool))] : [];
        if (tags.Length == 0)
        {
            return schema is null ? null
                : reasoning is null ? new StructuredOutputConfig { Grammar = SchemaGrammars.Get(schema) }
                : After(reasoning, new StructuralTag.Ebnf(SchemaGrammars.Get(schema)));
        }

        StructuralTag calls = schema is null || tools!.IsRequired
            ? new StructuralTag.TriggeredTags([tools!.Syntax.GrammarTrigger], tags) { AtLeastOne = tools.IsRequired, StopAfterFirst = tools.IsSingle }
            // The library does not mix a list of unlimited length with other choices, so that there is one call at a time.
            : new StructuralTag.Union([.. tags, new StructuralTag.Ebnf(SchemaGrammars.Get(schema))]);
        return reasoning is null ? new StructuredOutputConfig { CompoundGrammar = calls } : After(reasoning, calls);
    }

    private static StructuredOutputConfig After(string reasoning, StructuralTag answer) =>
        new() { CompoundGrammar = new StructuralTag.Tag(string.Empty, new StructuralTag.AnyText(), reasoning) + new StructuralTag.Regex("\\s{0,2}") + answer };
}
