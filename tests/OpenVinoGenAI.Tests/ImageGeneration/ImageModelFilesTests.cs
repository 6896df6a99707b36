namespace OpenVinoGenAI.Tests;

internal sealed class ImageModelFilesTests
{
    [Test]
    public void A_path_with_text_encoder_is_refused()
    {
        using var folder = new TempFolder("my_text_encoder_models");
        string model = TinySd.CopyTo(folder.Path);

        var error = Assert.Throws<ModelLoadException>(() => new Text2ImagePipeline(model));

        Assert.That(error.Message, Does.Contain("contains 'text_encoder'"));
    }

    [Test]
    public void A_missing_folder_or_file_is_named()
    {
        using var folder = new TempFolder();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<ModelLoadException>(() => new Text2ImagePipeline(folder.Of("none")))?.Message, Does.Contain("does not exist"));
            Assert.That(Assert.Throws<ModelLoadException>(() => new InpaintingPipeline(folder.Path))?.Message, Does.Contain("has no model_index.json"));
            Assert.That(
                Assert.Throws<ModelLoadException>(() => Image2ImagePipeline.ReadModel(TinySd.Folder + "/model_index.json"))?.Message,
                Does.Contain("is a file"));
        }
    }

    [TestCase("unet/openvino_model.xml")]
    [TestCase("vae_decoder/openvino_model.bin")]
    [TestCase("text_encoder/config.json")]
    public void A_missing_part_is_an_unreadable_model(string file)
    {
        using var folder = new TempFolder("model");
        string model = TinySd.CopyTo(folder.Path);
        File.Delete(Path.Combine(model, file));

        Assert.That(Assert.Throws<ModelLoadException>(() => new Text2ImagePipeline(model))?.ModelPath, Is.EqualTo(model));
    }

    [TestCase("model_index.json", "{ no JSON")]
    [TestCase("model_index.json", """{"_class_name": "FooPipeline"}""")]
    [TestCase("scheduler/scheduler_config.json", "[]")]
    [TestCase("scheduler/scheduler_config.json", """{"num_train_timesteps": 0}""")]
    [TestCase("scheduler/scheduler_config.json", "")]
    public void A_bad_file_is_an_unreadable_model(string file, string content)
    {
        using var folder = new TempFolder("model");
        string model = TinySd.CopyTo(folder.Path);
        File.WriteAllText(Path.Combine(model, file), content);

        Assert.That(Assert.Throws<ModelLoadException>(() => new Text2ImagePipeline(model))?.Message, Does.Contain(folder.Path));
    }

    [Test]
    public void A_path_with_other_letters_works()
    {
        using var folder = new TempFolder("modèle 模型 ü");
        using var pipe = new Text2ImagePipeline(TinySd.CopyTo(folder.Path));

        Assert.That(pipe.Generate(TinySd.Prompt, TinySd.Quick), Has.Count.EqualTo(1));
    }
}
