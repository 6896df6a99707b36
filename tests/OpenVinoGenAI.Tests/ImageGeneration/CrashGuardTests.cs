namespace OpenVinoGenAI.Tests;

/// <summary>
/// What ends the process natively ends in an exception here. Both run in a process of their own: the one to show that the guard is
/// needed, the other that it holds and that the process goes on.
/// </summary>
internal sealed class CrashGuardTests
{
    [TestCase("zero-steps", "DDIM")]
    [TestCase("zero-steps", "PNDM")]
    [TestCase("zero-steps", "EULER_DISCRETE")]
    [TestCase("zero-steps", "EULER_ANCESTRAL_DISCRETE")]
    [TestCase("zero-steps-image", null)]
    public void Zero_steps(string what, string? scheduler)
    {
        AssertCrash(what, scheduler, ChildResult.SigFpe);
        AssertGuard(what, scheduler, "InvalidConfigurationException: ImageGenerationConfig.NumInferenceSteps is 0");
    }

    [Test]
    public void A_callback_that_throws()
    {
        AssertCrash("throwing-callback", null, ChildResult.SigAbrt);
        AssertGuard("throwing-callback", null, "InvalidOperationException: thrown in a step");
    }

    [Test]
    public void A_generator_that_throws()
    {
        AssertCrash("throwing-generator", null, ChildResult.SigAbrt);
        AssertGuard("throwing-generator", null, "InvalidOperationException: thrown in a generator");
    }

    [TestCase("0")]
    [TestCase("-1")]
    public void Shapes_without_images(string images)
    {
        AssertCrash("reshape-images", images, ChildResult.SigSegv);
        AssertGuard("reshape-images", images, $"InvalidConfigurationException: ImageGenerationConfig.NumImagesPerPrompt is {images}");
    }

    [Test]
    public void An_empty_adapter_file()
    {
        using var folder = new TempFolder();
        string file = folder.Of("empty.safetensors");
        File.WriteAllBytes(file, []);

        AssertCrash("adapter-file", file, ChildResult.SigSegv);
        AssertGuard("adapter-file", file, "ModelLoadException: The adapter");
    }

    [Test]
    public void A_scheduler_trained_with_no_step()
    {
        using var folder = new TempFolder();
        string file = TinySd.WriteScheduler(folder, "num_train_timesteps", "0");

        AssertCrash("scheduler-config", file, ChildResult.SigSegv);
        AssertGuard("scheduler-config", file, "num_train_timesteps is 0, and must be a whole number of at least 1");
    }

    // The library makes such a pipeline, which crashes when it generates.
    [Test]
    public void Inpainting_cannot_be_made_of_image_to_image() => Assert.That(
        typeof(InpaintingPipeline).GetConstructors().Select(constructor => constructor.GetParameters()[0].ParameterType),
        Is.EqualTo([typeof(string)]));

    private static void AssertCrash(string what, string? argument, int signal)
    {
        ChildResult result = Run("image-crash", what, argument);

        // The .NET runtime turns faults that it takes for its own into an abort.
        Assert.That(result.Signal, Is.EqualTo(signal).Or.EqualTo(ChildResult.SigAbrt).Or.EqualTo(ChildResult.SigSegv), result.ToString());
    }

    private static void AssertGuard(string what, string? argument, string exception)
    {
        ChildResult result = Run("image-guard", what, argument);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain(exception));
            Assert.That(result.Output.TrimEnd(), Does.EndWith("RgbImage 64x64"));
        }
    }

    private static ChildResult Run(string scenario, string what, string? argument) =>
        ChildProcess.Run(scenario, argument is null ? [what, TinySd.Folder] : [what, TinySd.Folder, argument]);
}
