using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Reads the keywords about numbers.</summary>
internal static class SchemaNumbers
{
    internal static NumberRange Restrict(NumberRange range, SchemaNode node)
    {
        if (Number(node, "minimum") is { } minimum)
        {
            range = range.From(minimum, IsTrue(node, "exclusiveMinimum"));
        }

        if (Number(node, "exclusiveMinimum") is { } above)
        {
            range = range.From(above, isExcluded: true);
        }

        if (Number(node, "maximum") is { } maximum)
        {
            range = range.UpTo(maximum, IsTrue(node, "exclusiveMaximum"));
        }

        if (Number(node, "exclusiveMaximum") is { } below)
        {
            range = range.UpTo(below, isExcluded: true);
        }

        if (node.Get("format") is { } format && TextFormats.FindNumbers((string)format!) is { } limits)
        {
            range = range.From(limits.Minimum, isExcluded: false).UpTo(limits.Maximum, isExcluded: false);
        }

        return Number(node, "multipleOf") is { } step ? range.InStepsOf(step) : range;
    }

    // Until draft 4 the exclusive bounds were flags next to the bounds.
    private static bool IsTrue(SchemaNode node, string keyword) => node.Get(keyword)?.GetValueKind() == JsonValueKind.True;

    private static ExactNumber? Number(SchemaNode node, string keyword) =>
        node.Get(keyword) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? JsonValues.NumberOf(value) : null;
}
