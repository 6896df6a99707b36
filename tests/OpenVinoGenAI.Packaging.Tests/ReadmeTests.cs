using OpenVinoGenAI.Hub.Tests;

namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>Follows the section "Get started" of the README as it stands, with a Hub on this machine that has a tiny model.</summary>
internal sealed class ReadmeTests
{
    [Test]
    public async Task Following_the_readme_gives_an_answer()
    {
        await using FakeHub hub = await FakeHub.StartAsync();
        hub.Add("OpenVINO/Qwen2.5-1.5B-Instruct-int4-ov", TestModels.Files("tiny-chat"));
        string folder = Directory.CreateTempSubdirectory("openvino-genai-readme-").FullName;
        try
        {
            var reader = new ReadmeReader(folder, ("HF_ENDPOINT", hub.Endpoint.AbsoluteUri), ("HF_HUB_CACHE", Path.Combine(folder, "hub")));
            foreach (ReadmeBlock block in ReadmeBlock.OfSection("Get started"))
            {
                reader.Follow(block);
            }

            Assert.That(reader.LastOutput, Does.Contain("Paris"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
