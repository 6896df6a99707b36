using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>The marks of JSON as grammars write it: on one line, with a space after a comma or a colon if the model wants one.</summary>
internal static class JsonTokens
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly GrammarExpression MaySpace = GrammarExpression.Times(new GrammarExpression.Text(" "), 0, 1);

    internal static GrammarExpression Comma { get; } = GrammarExpression.InOrder(new GrammarExpression.Text(","), MaySpace);

    internal static GrammarExpression Colon { get; } = GrammarExpression.InOrder(new GrammarExpression.Text(":"), MaySpace);

    /// <summary>A value as it is.</summary>
    internal static GrammarExpression Value(JsonNode? value) => value switch
    {
        null => new GrammarExpression.Text("null"),
        JsonArray list => Enclosed("[", list.Select(Value), "]"),
        JsonObject map => Enclosed("{", map.Select(entry => GrammarExpression.InOrder(Name(entry.Key), Colon, Value(entry.Value))), "}"),
        _ => new GrammarExpression.Text(value.ToJsonString(Unescaped)),
    };

    /// <summary>The name of a property, in quotation marks.</summary>
    internal static GrammarExpression Name(string name) => Value(JsonValue.Create(name));

    private static GrammarExpression Enclosed(string open, IEnumerable<GrammarExpression> items, string close) => GrammarExpression.InOrder(
        [new GrammarExpression.Text(open), .. items.SelectMany((item, i) => i == 0 ? [item] : new[] { Comma, item }), new GrammarExpression.Text(close)]);
}
