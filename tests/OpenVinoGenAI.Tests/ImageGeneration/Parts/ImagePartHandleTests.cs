namespace OpenVinoGenAI.Tests;

/// <summary>Parts and pipelines made of them keep no native object. Counted is what the whole process has.</summary>
[NonParallelizable]
internal sealed class ImagePartHandleTests
{
    [Test]
    public void Nothing_is_left_of_parts_and_pipelines()
    {
        nuint before = LiveHandles.Count();

        using (TinySdParts parts = TinySdParts.Load(TinySd.Options))
        using (Text2ImagePipeline pipe = parts.ToText2Image())
        {
            pipe.Generate(TinySd.Prompt, TinySd.Quick);
            parts.Text.Infer(TinySd.Prompt).Dispose();
            parts.Vae.Encode(TinySd.Grey(64, 64), new RampGenerator());
        }

        Assert.That(LiveHandles.Count(), Is.EqualTo(before));
    }
}
