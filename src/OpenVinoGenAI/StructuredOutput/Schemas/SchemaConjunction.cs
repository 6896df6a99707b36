using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Schemas that hold together; what combines them is resolved.</summary>
/// <param name="nodes">The schemas.</param>
internal sealed class SchemaConjunction(IReadOnlyList<SchemaNode> nodes)
{
    private static readonly (JsonKinds Kind, string[] Keywords)[] TypicalKeywords =
    [
        (JsonKinds.Number, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        (JsonKinds.Text, ["minLength", "maxLength", "pattern"]),
        (JsonKinds.Array, ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "additionalItems", "unevaluatedItems"]),
        (JsonKinds.Object,
            ["properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties"]),
    ];

    internal IReadOnlyList<SchemaNode> Nodes { get; } = nodes;

    /// <summary>The kinds that are valid.</summary>
    internal JsonKinds Kinds { get; } = nodes.Aggregate(JsonKinds.All, (kinds, node) => kinds & JsonValues.NamedKinds(node));

    /// <summary>
    /// The kinds that the grammar allows: those that are valid; where no schema names a type, those that the schemas say something about.
    /// </summary>
    internal JsonKinds GeneratedKinds
    {
        get
        {
            JsonKinds described = TypicalKeywords.Where(typical => typical.Keywords.Any(keyword => Nodes.Any(node => node.Has(keyword))))
                .Aggregate(JsonKinds.None, (kinds, typical) => kinds | typical.Kind);
            return Kinds == JsonKinds.All && described != JsonKinds.None ? described : Kinds;
        }
    }

    internal NumberRange Numbers => Nodes.Aggregate(NumberRange.All, SchemaNumbers.Restrict);

    /// <summary>The names of an object's properties in the order of the schemas.</summary>
    internal IReadOnlyList<string> PropertyNames =>
        [.. Nodes.SelectMany(node => node.Map("properties").Select(property => property.Name)).Concat(Required).Distinct()];

    internal IReadOnlyList<string> Required => [.. Nodes.SelectMany(node => node.Names("required")).Distinct()];

    /// <summary>The values that a schema lists; <see langword="null"/> where none does.</summary>
    internal IReadOnlyList<JsonNode?>? ListedValues
    {
        get
        {
            foreach (SchemaNode node in Nodes)
            {
                if (node.Has("const"))
                {
                    return [node.Get("const")];
                }

                if (node.Get("enum") is JsonArray values)
                {
                    return [.. values];
                }
            }

            return (Kinds & ~(JsonKinds.Null | JsonKinds.Boolean)) == JsonKinds.None ? [null, true, false] : null;
        }
    }

    /// <summary>Whether an object may have a property of a name, or an array an item, with these schemas.</summary>
    internal static bool IsForbidden(IEnumerable<SchemaNode> schemas) => schemas.Any(schema => schema.IsFalse);

    internal IReadOnlyList<SchemaNode> SchemasOfProperty(string name) => [.. Nodes.SelectMany(node => SchemaProperties.Of(node, name))];

    internal int Most(string keyword) => Nodes.Max(node => (int?)SchemaCounts.Read(node, keyword, 0)) ?? 0;

    internal int? Least(string keyword)
    {
        int least = Nodes.Min(node => (int?)SchemaCounts.Read(node, keyword, int.MaxValue)) ?? int.MaxValue;
        return least == int.MaxValue ? null : least;
    }

    internal SchemaNode? NodeWith(string keyword) => Nodes.Where(node => node.Has(keyword)).Select(node => (SchemaNode?)node).FirstOrDefault();

    internal bool IsSet(string keyword) => Nodes.Any(node => node.Get(keyword)?.GetValueKind() == JsonValueKind.True);
}
