using System.Collections.Concurrent;
using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The grammars of JSON schemas. Calls repeat their schemas, so that those written last are kept.</summary>
internal static class SchemaGrammars
{
    private const int MostKept = 256;
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);

    /// <exception cref="InvalidConfigurationException">The schema cannot be expressed as a grammar.</exception>
    internal static string Get(string schema)
    {
        if (Kept.TryGetValue(schema, out string? known))
        {
            return known;
        }

        string grammar = StructuredOutputConfig.ForSchema(schema).Grammar!;
        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        Kept[schema] = grammar;
        return grammar;
    }

    /// <summary>The part of a grammar that is the arguments of a tool.</summary>
    internal static StructuralTag ArgumentsOf(AIFunctionDeclaration tool) =>
        new StructuralTag.Ebnf(Get(tool.JsonSchema.ValueKind == JsonValueKind.Object ? tool.JsonSchema.GetRawText() : ChatGrammar.AnyObject));
}
