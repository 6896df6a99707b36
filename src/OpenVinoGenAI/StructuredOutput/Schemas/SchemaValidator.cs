using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>Checks the values that a schema lists (<c>enum</c>, <c>const</c>, names of properties) against the rest of the schema.</summary>
internal sealed class SchemaValidator(SchemaDocument document)
{
    private const int MaxDepth = 500;

    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    private int _depth;

    internal bool IsValid(JsonNode? value, SchemaNode node)
    {
        if (node.Keywords is null)
        {
            return !node.IsFalse;
        }

        if (++_depth > MaxDepth)
        {
            throw SchemaFault.At(node.Pointer, "its references never end");
        }

        bool isValid = HasValidKind(value, node) && FulfilsCombinations(value, node) && FulfilsConditions(value, node);
        _depth--;
        return isValid;
    }

    internal static bool Matches(string text, SchemaNode node, string keyword, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, MatchLimit);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            throw SchemaFault.At($"{node.Pointer}/{keyword}", $"the pattern '{pattern}' cannot be matched: {error.Message}");
        }
    }

    private bool HasValidKind(JsonNode? value, SchemaNode node)
    {
        JsonKinds kind = JsonValues.KindOf(value);
        return (JsonValues.NamedKinds(node) & kind) != JsonKinds.None && IsListed(value, node) && kind switch
        {
            JsonKinds.Integer or JsonKinds.Fraction => IsValidNumber(value!, node),
            JsonKinds.Text => IsValidText((string)value!, node),
            JsonKinds.Array => IsValidArray((JsonArray)value!, node),
            JsonKinds.Object => IsValidObject((JsonObject)value!, node),
            _ => true,
        };
    }

    private static bool IsListed(JsonNode? value, SchemaNode node) =>
        (!node.Has("const") || JsonValues.AreEqual(value, node.Get("const")))
        && (node.Get("enum") is not JsonArray values || values.Any(listed => JsonValues.AreEqual(value, listed)));

    private static bool IsValidNumber(JsonNode value, SchemaNode node)
    {
        NumberRange range = SchemaNumbers.Restrict(NumberRange.All, node);
        ExactNumber number = JsonValues.NumberOf(value);
        int low = range.Minimum is { } minimum ? number.CompareTo(minimum) : 1;
        int high = range.Maximum is { } maximum ? number.CompareTo(maximum) : -1;
        return low >= (range.IsMinimumExcluded ? 1 : 0) && high <= (range.IsMaximumExcluded ? -1 : 0) && (range.Step is not { } step || number.IsMultipleOf(step));
    }

    private static bool IsValidText(string value, SchemaNode node)
    {
        int length = value.EnumerateRunes().Count();
        return length >= SchemaCounts.Read(node, "minLength", 0)
            && length <= SchemaCounts.Read(node, "maxLength", int.MaxValue)
            && (node.Get("pattern") is not { } pattern || Matches(value, node, "pattern", (string)pattern!));
    }

    private bool IsValidArray(JsonArray value, SchemaNode node)
    {
        if (value.Count < SchemaCounts.Read(node, "minItems", 0) || value.Count > SchemaCounts.Read(node, "maxItems", int.MaxValue))
        {
            return false;
        }

        if (node.Get("uniqueItems")?.GetValueKind() == System.Text.Json.JsonValueKind.True
            && value.Where((item, i) => value.Skip(i + 1).Any(other => JsonValues.AreEqual(item, other))).Any())
        {
            return false;
        }

        (IReadOnlyList<SchemaNode> first, SchemaNode? rest) = SchemaItems.Read(node);
        bool areValid = value.Select((item, i) => i < first.Count ? IsValid(item, first[i]) : rest is null || IsValid(item, rest.Value)).All(isValid => isValid);
        if (!areValid || node.Child("contains") is not { } contained)
        {
            return areValid;
        }

        int count = value.Count(item => IsValid(item, contained));
        return count >= SchemaCounts.Read(node, "minContains", 1) && count <= SchemaCounts.Read(node, "maxContains", int.MaxValue);
    }

    private bool IsValidObject(JsonObject value, SchemaNode node) =>
        value.Count >= SchemaCounts.Read(node, "minProperties", 0)
        && value.Count <= SchemaCounts.Read(node, "maxProperties", int.MaxValue)
        && node.Names("required").All(value.ContainsKey)
        && value.All(entry => SchemaProperties.Of(node, entry.Key).All(schema => IsValid(entry.Value, schema)))
        && (node.Child("propertyNames") is not { } names || value.All(entry => IsValid(JsonValue.Create(entry.Key), names)))
        && SchemaDependencies.Read(node).Where(dependency => value.ContainsKey(dependency.Name)).All(dependency => IsValid(value, dependency.Schema));

    private bool FulfilsCombinations(JsonNode? value, SchemaNode node) =>
        (!node.Has("$ref") || IsValid(value, document.Resolve(node)))
        && node.List("allOf").All(schema => IsValid(value, schema))
        && (!node.Has("anyOf") || node.List("anyOf").Any(schema => IsValid(value, schema)))
        && (!node.Has("oneOf") || node.List("oneOf").Count(schema => IsValid(value, schema)) == 1);

    private bool FulfilsConditions(JsonNode? value, SchemaNode node)
    {
        if (node.Child("not") is { } forbidden && IsValid(value, forbidden))
        {
            return false;
        }

        SchemaNode? consequence = node.Child("if") is not { } condition ? null : IsValid(value, condition) ? node.Child("then") : node.Child("else");
        return consequence is null || IsValid(value, consequence.Value);
    }
}
