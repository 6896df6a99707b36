using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Gives a pipeline what would end the process in native code if nothing refused it before. Arguments: the model's folder, ...</summary>
internal static class Limits
{
    /// <summary>Further arguments: the kind of the grammar and the depth of its nesting.</summary>
    [Scenario("limits-grammar")]
    internal static void Grammar(string[] args)
    {
        int depth = int.Parse(args[2], CultureInfo.InvariantCulture);
        using var pipeline = new LLMPipeline(args[0]);
        Report(() => pipeline.Generate("Hi", new() { MaxNewTokens = 3, StructuredOutput = Nested(args[1], depth) }));
        Console.Out.WriteLine(pipeline.Generate("What is the capital of France?").Text);
    }

    /// <summary>Further arguments: the path of the blob.</summary>
    [Scenario("limits-blob")]
    internal static void Blob(string[] args) => Report(() =>
    {
        using var pipeline = new LLMPipeline(args[0], "NPU", new()
        {
            Properties = new Dictionary<string, object>
            {
                ["NPU_USE_NPUW"] = "YES",
                ["NPUW_DEVICES"] = "CPU",
                ["NPUW_ONLINE_PIPELINE"] = "NONE",
                ["MAX_PROMPT_LEN"] = 128,
                ["MIN_RESPONSE_LEN"] = 32,
                ["BLOB_PATH"] = args[1],
                ["WEIGHTS_PATH"] = Path.Combine(args[0], "openvino_model.bin"),
            },
        });
        Console.Out.WriteLine(pipeline.Generate("What is the capital of France?").Text);
    });

    private static StructuredOutputConfig Nested(string kind, int depth) => kind switch
    {
        "regex" => new() { Regex = Repeat("(", depth) + "a" + Repeat(")", depth) },
        "regex-part" => new() { CompoundGrammar = new StructuralTag.Regex(Repeat("(", depth) + "a" + Repeat(")", depth)) },
        "ebnf" => new() { Grammar = "root ::= " + Repeat("(", depth) + "\"a\"" + Repeat(")", depth) },
        "schema" => new() { JsonSchema = Repeat("""{"type":"array","items":""", depth) + "true" + Repeat("}", depth) },
        "references" => new() { JsonSchema = References(depth) },
        "tags" => new()
        {
            CompoundGrammar = Enumerable.Range(0, depth).Aggregate<int, StructuralTag>(
            new StructuralTag.AnyText(), (inner, _) => new StructuralTag.Tag("<", inner, ">"))
        },
        _ => throw new ArgumentException(kind),
    };

    private static string References(int depth)
    {
        var definitions = new JsonObject();
        for (int i = 0; i < depth; i++)
        {
            definitions[Name(i)] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["a"] = Reference(i + 1) } };
        }

        definitions[Name(depth)] = new JsonObject { ["type"] = "null" };
        JsonObject schema = Reference(0);
        schema["$defs"] = definitions;
        return schema.ToJsonString();

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"d{i}");
        static JsonObject Reference(int i) => new() { ["$ref"] = $"#/$defs/{Name(i)}" };
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Report(Action action)
    {
        try
        {
            action();
        }
        catch (InvalidConfigurationException error)
        {
            Console.Out.WriteLine($"{error.Option}: {error.Message}");
        }
    }
}
