using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>A JSON schema with everything that its references can point to.</summary>
internal sealed class SchemaDocument
{
    private SchemaDocument(JsonNode? root) => Root = new(root, "#");

    internal SchemaNode Root { get; }

    /// <exception cref="InvalidConfigurationException">The text is not a JSON schema, or exceeds a limit.</exception>
    internal static SchemaDocument Parse(string schema)
    {
        StructuredOutputLimits.CheckLength(schema, nameof(StructuredOutputConfig.JsonSchema));
        try
        {
            JsonNode? root = JsonNode.Parse(schema, documentOptions: new JsonDocumentOptions { MaxDepth = StructuredOutputLimits.MaxJsonDepth });
            VisitAll(root);
            return new SchemaDocument(root);
        }
        catch (JsonException error)
        {
            throw SchemaFault.At("#", $"it is not JSON, or is nested more than {StructuredOutputLimits.MaxJsonDepth} levels deep: {error.Message}");
        }
        catch (ArgumentException error)
        {
            throw SchemaFault.At("#", $"an object has a property twice: {error.Message}");
        }
    }

    /// <summary>The schema that a node's <c>$ref</c> points to.</summary>
    internal SchemaNode Resolve(SchemaNode node)
    {
        string reference = (string)node.Get("$ref")!;
        if (reference.Length > 0 && reference[0] != '#')
        {
            throw SchemaFault.Keyword(node, "$ref", $"'{reference}' is in another document, which is not fetched. Copy it into $defs and refer to '#/$defs/…'.");
        }

        string pointer = Uri.UnescapeDataString(reference.TrimStart('#'));
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            throw SchemaFault.Keyword(node, "$ref", $"'{reference}' is the name of an anchor. Refer to a path such as '#/$defs/…'.");
        }

        JsonNode? target = JsonPointer.Resolve(Root.Value, reference)
            ?? throw SchemaFault.Value(node, "$ref", $"a reference to something in the document; there is no '{reference}'");
        return new(target, $"#{pointer}");
    }

    // A node reads its properties when it is first asked for one; a name that is there twice is found then.
    private static void VisitAll(JsonNode? node)
    {
        foreach (JsonNode? child in node switch
        {
            JsonObject map => map.Select(entry => entry.Value),
            JsonArray list => list,
            _ => Enumerable.Empty<JsonNode?>(),
        })
        {
            VisitAll(child);
        }
    }
}
