using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Generators with results that are the same on every processor.</summary>
internal static class Generators
{
    public static CompileOptions F32 { get; } = new() { Properties = Models.F32.Properties };

    public static TextGenerator Load(string model = "tiny-chat", DraftModel? draft = null, bool keepPromptCache = false) =>
        new(TestData.Model(model), "CPU", new TextGeneratorOptions { CompileOptions = F32, DraftModel = draft, KeepPromptCache = keepPromptCache });

    public static DraftModel Draft { get; } = new(TestData.Model("tiny-chat-draft"))
    {
        Properties = Models.F32.Properties,
    };
}
