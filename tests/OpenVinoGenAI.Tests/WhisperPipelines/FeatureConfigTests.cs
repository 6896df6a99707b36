using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>Numbers of a speech model's preprocessor_config.json with which the library would not return, or not survive.</summary>
internal sealed class FeatureConfigTests
{
    [TestCase("feature_size", "1000000")]
    [TestCase("feature_size", "-1")]
    [TestCase("n_fft", "0")]
    [TestCase("hop_length", "0")]
    [TestCase("hop_length", "159")]
    [TestCase("chunk_length", "2147483647")]
    [TestCase("n_samples", "1e999")]
    [TestCase("nb_max_frames", "\"3000\"")]
    [TestCase("sampling_rate", "8000")]
    public void Is_refused(string key, string value)
    {
        using TempFolder folder = new TempFolder().CopyModel(TestData.Model("tiny-whisper"), without: WhisperPreprocessorConfig.FileName);
        JsonNode config = JsonNode.Parse(File.ReadAllText(TestData.Model($"tiny-whisper/{WhisperPreprocessorConfig.FileName}")))!;
        config[key] = JsonNode.Parse(value);
        File.WriteAllText(folder.Of(WhisperPreprocessorConfig.FileName), config.ToJsonString());

        Assert.That(
            () => new WhisperPipeline(folder.Path),
            Throws.InstanceOf<ModelLoadException>().With.Message.Contains(WhisperPreprocessorConfig.FileName)
                .And.Property(nameof(ModelLoadException.ModelPath)).EqualTo(folder.Path));
    }

    [Test]
    public void Is_not_needed()
    {
        using TempFolder folder = new TempFolder().CopyModel(TestData.Model("tiny-whisper"), without: WhisperPreprocessorConfig.FileName);

        Assert.That(() => new WhisperPipeline(folder.Path).Dispose(), Throws.Nothing);
    }
}
