using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Native generation keeps no native object. Counted is what the whole process has.</summary>
[NonParallelizable]
internal sealed class TextGeneratorHandleTests
{
    private const string Prompt = "What is the capital of France?";

    [Test]
    public void Generations_batches_beams_and_snapshots_leave_nothing()
    {
        using TextGenerator generator = Generators.Load(keepPromptCache: true);
        for (int i = 0; i < 10; i++)
        {
            Use(generator);
        }

        nuint handles = LiveHandles.Count();
        for (int i = 0; i < 40; i++)
        {
            Use(generator);
        }

        Assert.That(LiveHandles.Count(), Is.EqualTo(handles));
    }

    private static void Use(TextGenerator generator)
    {
        generator.Generate(Prompt, new() { MaxNewTokens = 8 });
        generator.Generate(["Hi", Prompt], new() { MaxNewTokens = 4 });
        generator.Generate(Prompt, new() { MaxNewTokens = 4, NumBeams = 3 });
        using CacheSnapshot snapshot = generator.Model.TakeSnapshot();
    }
}
