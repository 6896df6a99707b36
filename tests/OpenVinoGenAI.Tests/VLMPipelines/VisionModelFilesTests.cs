namespace OpenVinoGenAI.Tests;

/// <summary>A file that a model folder lacks is named before native code looks for it.</summary>
internal sealed class VisionModelFilesTests
{
    private static readonly string[] Needed =
    [
        "config.json", "preprocessor_config.json", "openvino_language_model.xml", "openvino_language_model.bin",
        "openvino_text_embeddings_model.xml", "openvino_text_embeddings_model.bin", "openvino_vision_embeddings_model.xml",
        "openvino_vision_embeddings_model.bin", "openvino_tokenizer.xml", "openvino_detokenizer.xml",
    ];

    [TestCaseSource(nameof(Needed))]
    public void A_file_that_is_missing_is_named(string missing)
    {
        string folder = Directory.CreateTempSubdirectory("vlm-files-").FullName;
        try
        {
            foreach (string file in Needed.Where(file => file != missing))
            {
                File.WriteAllText(Path.Combine(folder, file), string.Empty);
            }

            Assert.That(
                () => new VLMPipeline(folder),
                Throws.InstanceOf<ModelLoadException>()
                    .With.Message.Contains(missing)
                    .And.Property(nameof(ModelLoadException.ModelPath)).EqualTo(folder)
                    .And.Property(nameof(ModelLoadException.NativeMessage)).Null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_folder_that_is_missing_is_named() => Assert.That(
        () => new VLMPipeline("no-such-model"), Throws.InstanceOf<ModelLoadException>().With.Message.Contains("no-such-model"));
}
