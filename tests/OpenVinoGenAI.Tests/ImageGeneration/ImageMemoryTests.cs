using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

[NonParallelizable]
internal sealed class ImageMemoryTests : TinySdTests
{
    [Test]
    public void A_hundred_generations_need_no_more_memory_than_the_first()
    {
        const long Mebibyte = 1024 * 1024;
        using var generator = new CppStdGenerator(1);
        ImageGenerationConfig config = TinySd.Quick with { Generator = generator, NumImagesPerPrompt = 2 };
        for (int i = 0; i < 20; i++)
        {
            Pipeline.Generate(TinySd.Prompt, config, new Steps());
        }

        nuint handles = LiveHandles.Count();
        long before = Resident();
        for (int i = 0; i < 100; i++)
        {
            Pipeline.Generate(TinySd.Prompt, config, new Steps());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(LiveHandles.Count(), Is.EqualTo(handles));
            Assert.That((Resident() - before) / Mebibyte, Is.LessThan(30), "growth in MiB");
        }
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
