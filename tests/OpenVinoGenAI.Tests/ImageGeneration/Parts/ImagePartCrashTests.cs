using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// What ends the process natively ends in an exception here. Both run in a process of their own: the one to show that the guard is
/// needed, the other that it holds and that the process goes on.
/// </summary>
internal sealed class ImagePartCrashTests
{
    [TestCase("reshape-unet", "0", "ArgumentOutOfRangeException")]
    [TestCase("reshape-text", "0", "ArgumentOutOfRangeException")]
    [TestCase("no-latents", null, "ArgumentException")]
    public void Uses_that_the_library_does_not_survive(string what, string? argument, string exception)
    {
        AssertCrash(what, TinySd.Folder, argument);
        AssertGuard(what, TinySd.Folder, argument, exception);
    }

    // The library takes the scale of latents from the number of blocks, and divides by it.
    [Test]
    public void An_autoencoder_without_blocks()
    {
        using var folder = new TempFolder("model");
        Change(TinySd.CopyTo(folder.Path), "vae_decoder", "block_out_channels", new JsonArray());

        AssertCrash("blocks", folder.Path, null);
        AssertGuard("blocks", folder.Path, null, "ModelLoadException");
    }

    [TestCase(0)]
    [TestCase(100, Category = LongForm.Category)]
    [TestCase(5000)]
    public void An_exported_part_that_is_cut_short(int length)
    {
        using var folder = new TempFolder();
        using (var unet = new UNet2DConditionModel(TinySdParts.UnetFolder))
        {
            unet.ExportModel(folder.Path);
        }

        string blob = folder.Of("openvino_model.blob");
        File.WriteAllBytes(blob, File.ReadAllBytes(blob)[..length]);

        AssertGuard("exported", TinySd.Folder, folder.Path, "Exception: ");
    }

    [Test]
    public void An_exported_part_that_is_something_else()
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(TinySdParts.UnetFolder, "openvino_model.bin"), folder.Of("openvino_model.blob"));

        AssertGuard("exported", TinySd.Folder, folder.Path, "Exception: ");
    }

    /// <summary>Folders may say that they have other parts than they have; the library finds out while it generates.</summary>
    [TestCase("sdxl")]
    [TestCase("sd3", Category = LongForm.Category)]
    [TestCase("flux", Category = LongForm.Category)]
    public void Parts_of_another_kind_than_they_say(string kind)
    {
        using var folder = new TempFolder("model");
        TinySd.CopyTo(folder.Path);
        Copy(folder, "text_encoder", "text_encoder_2", nameof(CLIPTextModelWithProjection));
        Copy(folder, "text_encoder", "text_encoder_3", nameof(T5EncoderModel));
        Copy(folder, "unet", "transformer", nameof(SD3Transformer2DModel));
        Copy(folder, "unet", "transformer_2", nameof(FluxTransformer2DModel));
        ModelCopy.Make(folder.Of("tokenizer"), folder.Of("tokenizer_2"));
        ModelCopy.Make(folder.Of("tokenizer"), folder.Of("tokenizer_3"));

        AssertGuard("other-parts", folder.Path, kind, "Exception: ");
    }

    private static void Copy(TempFolder folder, string source, string target, string className)
    {
        ModelCopy.Make(folder.Of(source), folder.Of(target));
        Change(folder.Path, target, "_class_name", className);
    }

    private static void Change(string model, string part, string key, JsonNode value)
    {
        string path = Path.Combine(model, part, "config.json");
        JsonNode config = JsonNode.Parse(File.ReadAllText(path))!;
        config[key] = value;
        File.WriteAllText(path, config.ToJsonString());
    }

    private static void AssertCrash(string what, string model, string? argument)
    {
        ChildResult result = Run("image-part-crash", what, model, argument);

        Assert.That(
            result.Signal, Is.EqualTo(ChildResult.SigFpe).Or.EqualTo(ChildResult.SigAbrt).Or.EqualTo(ChildResult.SigSegv), result.ToString());
    }

    private static void AssertGuard(string what, string model, string? argument, string exception)
    {
        ChildResult result = Run("image-part-guard", what, model, argument, TinySd.Folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain(exception));
            Assert.That(result.Output.TrimEnd(), Does.EndWith("RgbImage 64x64"));
        }
    }

    private static ChildResult Run(string scenario, params string?[] arguments) =>
        ChildProcess.Run(scenario, [.. arguments.OfType<string>()]);
}
