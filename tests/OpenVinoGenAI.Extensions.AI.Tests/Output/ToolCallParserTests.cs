using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The formats of tool calls, divided into pieces at every position.</summary>
internal sealed class ToolCallParserTests
{
    private static readonly AIFunctionDeclaration[] Tools =
    [
        AIFunctionFactory.CreateDeclaration(
            "f",
            "a function",
            JsonDocument.Parse("""
                {"type":"object","properties":{"s":{"type":"string"},"n":{"type":"integer"},"l":{"type":"array"},"o":{"type":["object","null"]},"b":{"type":"boolean"}}}
                """).RootElement),
    ];

    private static readonly IEnumerable<ToolCallFormat> Formats = Enum.GetValues<ToolCallFormat>().Except([ToolCallFormat.Auto]);

    private static readonly object[][] Cases =
    [
        // Hermes
        [ToolCallFormat.Hermes, "<tool_call>\n{\"name\": \"f\", \"arguments\": {\"s\": \"x\"}}\n</tool_call>", "<f {\"s\": \"x\"}>"],
        [ToolCallFormat.Hermes, "Hello. \n<tool_call>{\"name\":\"f\",\"arguments\":{}}</tool_call>\n", "text:Hello.<f {}>"],
        [
            ToolCallFormat.Hermes,
            "<tool_call>{\"name\":\"f\",\"arguments\":{\"n\":1}}</tool_call>\n<tool_call>{\"name\":\"g\",\"arguments\":{\"n\":2}}</tool_call>",
            "<f {\"n\":1}><g {\"n\":2}>",
        ],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{\"s\":\"</tool_call> } \\\" {\"}}</tool_call>", "<f {\"s\":\"</tool_call> } \\\" {\"}>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{}}", "<f {}>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{}}<tool_call>{\"name\":\"g\",\"arguments\":{}}</tool_call>", "<f {}><g {}>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{}}}\n</tool_call>", "<f {}>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{\"s\":1</tool_call> after", "<f {\"s\":1>text:after"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":{\"s\":\"cut o", "<f {\"s\":\"cut o>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"parameters\":{\"s\":1}}</tool_call>", "<f {\"s\":1}>"],
        [ToolCallFormat.Hermes, "<tool_call>{\"name\":\"f\",\"arguments\":\"{\\\"s\\\":1}\"}</tool_call>", "<f {\"s\":1}>"],
        [ToolCallFormat.Hermes, "<tool_call>not json</tool_call> and more", "text:<tool_call>not json</tool_call> and more"],
        [ToolCallFormat.Hermes, "a < b, <tool_ and <tool_cal are no calls \n", "text:a < b, <tool_ and <tool_cal are no calls \n"],
        [ToolCallFormat.Hermes, "  \n", "text:  \n"],
        [ToolCallFormat.Hermes, "", ""],

        // Mistral
        [ToolCallFormat.Mistral, "[TOOL_CALLS][{\"name\": \"f\", \"arguments\": {\"s\": \"]\"}}, {\"name\":\"g\",\"arguments\":{}}]", "<f {\"s\": \"]\"}><g {}>"],
        [ToolCallFormat.Mistral, "[TOOL_CALLS] [{\"name\":\"f\",\"arguments\":{}}]", "<f {}>"],
        [ToolCallFormat.Mistral, " [{\"name\":\"f\",\"arguments\":{}}]", "<f {}>"],
        [ToolCallFormat.Mistral, "[{\"a\":1}] is a list", "text:[{\"a\":1}] is a list"],
        [ToolCallFormat.Mistral, "[1, 2] and text", "text:[1, 2] and text"],
        [ToolCallFormat.Mistral, "A list: [{\"name\":\"f\",\"arguments\":{}}]", "text:A list: [{\"name\":\"f\",\"arguments\":{}}]"],

        // Devstral
        [ToolCallFormat.Devstral, "[TOOL_CALLS]f[ARGS]{\"s\": \"x\"}", "<f {\"s\": \"x\"}>"],
        [ToolCallFormat.Devstral, "So: [TOOL_CALLS]f[ARGS]{\"n\":1}[TOOL_CALLS]g[ARGS]{}", "text:So:<f {\"n\":1}><g {}>"],
        [ToolCallFormat.Devstral, "[TOOL_CALLS]f", "text:[TOOL_CALLS]f"],

        // Llama 3
        [ToolCallFormat.Llama3Json, "<|python_tag|>{\"name\": \"f\", \"parameters\": {\"s\": \"x\"}}", "<f {\"s\": \"x\"}>"],
        [ToolCallFormat.Llama3Json, "{\"name\":\"f\",\"parameters\":{\"n\":1}}; {\"name\":\"g\",\"arguments\":{}}", "<f {\"n\":1}><g {}>"],
        [ToolCallFormat.Llama3Json, "{\"answer\": 1} is JSON", "text:{\"answer\": 1} is JSON"],
        [ToolCallFormat.Llama3Json, "Use {\"name\":\"f\",\"parameters\":{}}", "text:Use {\"name\":\"f\",\"parameters\":{}}"],
        [ToolCallFormat.Llama3Json, "<|python_tag|>print(1)", "text:<|python_tag|>print(1)"],

        // Llama pythonic
        [ToolCallFormat.LlamaPythonic, "[f(s='it\\'s', n=-1), g()]", "<f {\"s\":\"it\\u0027s\",\"n\":-1}><g {}>"],
        [ToolCallFormat.LlamaPythonic, "[f(l=[1, 'a', None], o={'k': True}, x=1.5)]", "<f {\"l\":[1,\"a\",null],\"o\":{\"k\":true},\"x\":1.5}>"],
        [ToolCallFormat.LlamaPythonic, "[f(s=\")] (\")] done", "<f {\"s\":\")] (\"}>text:done"],
        [ToolCallFormat.LlamaPythonic, "[1] is a reference", "text:[1] is a reference"],

        // Phi-4
        [ToolCallFormat.Phi4, "functools[{\"name\": \"f\", \"arguments\": {\"l\": [1]}}, {\"name\":\"g\",\"arguments\":{}}]", "<f {\"l\": [1]}><g {}>"],
        [ToolCallFormat.Phi4, "import functools", "text:import functools"],

        // LFM2
        [ToolCallFormat.Lfm2, "Hm <|tool_call_start|>[f(s=\"a\", b=True)]<|tool_call_end|> ok", "text:Hm<f {\"s\":\"a\",\"b\":true}>text:ok"],
        [ToolCallFormat.Lfm2, "<|tool_call_start|>[f(n=1)]", "<f {\"n\":1}>"],

        // MiniCPM5
        [
            ToolCallFormat.MiniCpm,
            "<function name=\"f\"><param name=\"s\">1</param><param name=\"n\">2</param></function><function name=\"g\"></function>",
            "<f {\"s\":\"1\",\"n\":2}><g {}>",
        ],

        // Qwen3-Coder
        [
            ToolCallFormat.QwenCoder,
            "<tool_call>\n<function=f>\n<parameter=s>\n</tool_call> 12\n</parameter>\n<parameter=n>\n12\n</parameter>\n<parameter=o>\n{\"a\": [1]}\n</parameter>\n</function>\n</tool_call>",
            "<f {\"s\":\"\\u003C/tool_call\\u003E 12\",\"n\":12,\"o\":{\"a\":[1]}}>",
        ],
        [ToolCallFormat.QwenCoder, "Yes.\n\n<function=f>\n<parameter=b>True</parameter></function> end", "text:Yes.<f {\"b\":true}>text:end"],
        [ToolCallFormat.QwenCoder, "<tool_call><function=f><parameter=s>cut", "<f {\"s\":\"cut\"}>"],

        // Gemma 4
        [
            ToolCallFormat.Gemma,
            "<|tool_call>call:f{s:<|\"|>a, b: {c} <tool_call|><|\"|>,n:-2,b:true,l:[1,<|\"|>x<|\"|>],o:{k:null}}<tool_call|>",
            "<f {\"s\":\"a, b: {c} \\u003Ctool_call|\\u003E\",\"n\":-2,\"b\":true,\"l\":[1,\"x\"],\"o\":{\"k\":null}}>",
        ],
        [ToolCallFormat.Gemma, "Ok<|tool_call>call:f{}<tool_call|><|tool_call>call:g{n:1.5}<tool_call|>", "text:Ok<f {}><g {\"n\":1.5}>"],
        [ToolCallFormat.Gemma, "<|tool_call>call:f{n:<tool_call|>", "<f {n:>"],
    ];

    [TestCaseSource(nameof(Cases))]
    public void GivesTheSamePartsHoweverTheTextIsDivided(ToolCallFormat format, string text, string expected) =>
        ParserRuns.AssertAllSplits(() => new ToolCallParser(ToolCallFormats.Create(format), new ToolSchemas(Tools)), text, expected);

    [TestCase("<|channel|>analysis<|message|>Hm, weather.<|end|><|start|>assistant<|channel|>final<|message|>Hello!<|return|>", "think:Hm, weather.text:Hello!")]
    [TestCase("<|channel|>analysis<|message|>A<|end|><|start|>assistant<|channel|>commentary to=functions.f <|constrain|>json<|message|>{\"s\":\"x\"}<|call|>", "think:A<f {\"s\":\"x\"}>")]
    [TestCase("<|channel|>commentary<|message|>I look it up.<|end|><|start|>assistant to=functions.f<|channel|>commentary<|message|>{}<|call|>", "text:I look it up.<f {}>")]
    [TestCase("<|channel|>final<|message|>cut o", "text:cut o")]
    [TestCase("No channel", "text:No channel")]
    public void ReadsTheChannelsOfGptOss(string text, string expected) => ParserRuns.AssertAllSplits(() => new HarmonyParser(), text, expected);

    [Test]
    public void ReportsArgumentsThatAreNotJsonAsAnException()
    {
        FunctionCallContent call = new ParsedToolCall("f", "{\"s\":").ToContent();
        Assert.That(call.Name, Is.EqualTo("f"));
        Assert.That(call.Exception, Is.Not.Null);
        Assert.That(new ParsedToolCall("f", "[1]").ToContent().Exception?.InnerException, Is.InstanceOf<JsonException>());
    }

    [Test]
    public void GivesCallsIdentifiersThatEveryTemplateTakes()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(_ => new ParsedToolCall("f", "{}").ToContent().CallId)];
        Assert.That(ids, Is.Unique.And.All.Matches("^[A-Za-z0-9]{9}$"));
    }

    [TestCaseSource(nameof(Formats))]
    public void ReadsWhatItWrites(ToolCallFormat format)
    {
        ToolCallSyntax syntax = ToolCallFormats.Create(format);
        string text = syntax.Write("f", """{"s":"a b","n":3,"b":true,"l":[1,2]}""");
        IOutputParser parser = format == ToolCallFormat.GptOss ? new HarmonyParser() : new ToolCallParser(syntax, new ToolSchemas(Tools));
        var parts = new List<OutputPart>();
        parser.Write(text, parts);
        parser.Complete(parts);
        Assert.That(parts, Has.Count.EqualTo(1));
        FunctionCallContent call = parts[0].Call!.ToContent();
        Assert.That(call.Exception, Is.Null);
        Assert.That(
            call.Arguments!.ToDictionary(argument => argument.Key, argument => argument.Value!.ToString()),
            Is.EquivalentTo(new Dictionary<string, string> { ["s"] = "a b", ["n"] = "3", ["b"] = "True", ["l"] = "[1,2]" }));
    }

    [TestCase("{{ '<|channel|>' }}", ToolCallFormat.GptOss)]
    [TestCase("{{ '<|tool_call>call:' }}", ToolCallFormat.Gemma)]
    [TestCase("<tool_call><function=x><parameter=y></parameter></tool_call>", ToolCallFormat.QwenCoder)]
    [TestCase("<function name=\"x\"><param name=\"y\">", ToolCallFormat.MiniCpm)]
    [TestCase("<|tool_call_start|>", ToolCallFormat.Lfm2)]
    [TestCase("functools[", ToolCallFormat.Phi4)]
    [TestCase("[TOOL_CALLS]x[ARGS]", ToolCallFormat.Devstral)]
    [TestCase("[TOOL_CALLS][", ToolCallFormat.Mistral)]
    [TestCase("<|python_tag|>", ToolCallFormat.Llama3Json)]
    [TestCase("<tool_call></tool_call>", ToolCallFormat.Hermes)]
    [TestCase("no sign at all", ToolCallFormat.Hermes)]
    public void FindsTheFormatInTheTemplate(string template, ToolCallFormat expected) => Assert.That(ToolCallFormats.Detect(template), Is.EqualTo(expected));
}
