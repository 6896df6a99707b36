namespace OpenVinoGenAI;

/// <summary>Makes the exception for a schema that is wrong or cannot be expressed as a grammar.</summary>
internal static class SchemaFault
{
    internal static InvalidConfigurationException At(string pointer, string problem) =>
        new($"The JSON schema cannot be used: {problem} (at {pointer}). See docs/structured-output.md for the keywords that are supported.")
        {
            Option = nameof(GenerationConfig.StructuredOutput),
        };

    /// <summary>A keyword that a grammar cannot express.</summary>
    internal static InvalidConfigurationException Keyword(SchemaNode node, string keyword, string advice) =>
        At($"{node.Pointer}/{keyword}", $"the keyword '{keyword}' cannot be expressed as a grammar here: {advice}");

    /// <summary>A keyword whose value is wrong.</summary>
    internal static InvalidConfigurationException Value(SchemaNode node, string keyword, string rule) =>
        At($"{node.Pointer}/{keyword}", $"the value of '{keyword}' must be {rule}");
}
