namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>
/// The public surface is checked in, so that a change to it shows in review. To take over a change that is wanted, run this test with
/// OPENVINO_GENAI_UPDATE_PUBLIC_API=1.
/// </summary>
internal sealed class PublicApiTests
{
    private const string UpdateVariable = "OPENVINO_GENAI_UPDATE_PUBLIC_API";

    [Test]
    public void The_public_surface_is_the_one_that_is_checked_in()
    {
        string file = Path.Combine(Repository.Root, "src", "OpenVinoGenAI", "PublicAPI.txt");
        string actual = PublicSurface.Describe(typeof(LLMPipeline).Assembly);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.That(
            actual.Split('\n'),
            Is.EqualTo(File.ReadAllText(file).Split('\n')),
            $"The public surface has changed. If that is wanted, run this test with {UpdateVariable}=1 and review the change of {file}.");
    }
}
