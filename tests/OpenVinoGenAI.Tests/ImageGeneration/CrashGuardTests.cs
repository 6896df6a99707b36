namespace OpenVinoGenAI.Tests;

/// <summary>
/// What ends the process natively ends in an exception here. Both run in a process of their own: the one to show that the guard is
/// needed, the other that it holds and that the process goes on.
/// </summary>
internal sealed class CrashGuardTests
{
    private const string ZeroSteps = "InvalidConfigurationException: ImageGenerationConfig.NumInferenceSteps is 0";

    [TestCaseSource(nameof(Faults))]
    [Category(LongForm.Category)]
    public void Without_the_guard_the_process_ends(string what, Func<TempFolder, string?> argument, int signal, string exception)
    {
        using var folder = new TempFolder();
        ChildResult result = Run("image-crash", what, argument(folder));

        // The .NET runtime turns faults that it takes for its own into an abort.
        Assert.That(result.Signal, Is.EqualTo(signal).Or.EqualTo(ChildResult.SigAbrt).Or.EqualTo(ChildResult.SigSegv), $"instead of {exception}: {result}");
    }

    [TestCaseSource(nameof(Faults))]
    public void With_it_there_is_an_exception_and_the_process_goes_on(string what, Func<TempFolder, string?> argument, int signal, string exception)
    {
        using var folder = new TempFolder();
        ChildResult result = Run("image-guard", what, argument(folder));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, $"instead of the signal {signal}: {result}");
            Assert.That(result.Output, Does.Contain(exception));
            Assert.That(result.Output.TrimEnd(), Does.EndWith("RgbImage 64x64"));
        }
    }

    // The library makes such a pipeline, which crashes when it generates.
    [Test]
    public void Inpainting_cannot_be_made_of_image_to_image() => Assert.That(
        typeof(InpaintingPipeline).GetConstructors().Select(constructor => constructor.GetParameters()[0].ParameterType),
        Is.EqualTo([typeof(string)]));

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Case("zero-steps", "DDIM", ChildResult.SigFpe, ZeroSteps);
        yield return Case("zero-steps", "EULER_DISCRETE", ChildResult.SigFpe, ZeroSteps).SetCategory(LongForm.Category);
        yield return Case("zero-steps-image", null, ChildResult.SigFpe, ZeroSteps).SetCategory(LongForm.Category);
        yield return Case("throwing-callback", null, ChildResult.SigAbrt, "InvalidOperationException: thrown in a step");
        yield return Case("throwing-generator", null, ChildResult.SigAbrt, "InvalidOperationException: thrown in a generator");
        yield return Reshaped("0");
        yield return Reshaped("-1").SetCategory(LongForm.Category);
        yield return Made("adapter-file", EmptyAdapter, ChildResult.SigSegv, "ModelLoadException: The adapter");
        yield return Made(
            "scheduler-config",
            folder => TinySd.WriteScheduler(folder, "num_train_timesteps", "0"),
            ChildResult.SigSegv,
            "num_train_timesteps is 0, and must be a whole number of at least 1");
    }

    private static string EmptyAdapter(TempFolder folder)
    {
        string file = folder.Of("empty.safetensors");
        File.WriteAllBytes(file, []);
        return file;
    }

    private static TestCaseData Reshaped(string images) => Case(
        "reshape-images", images, ChildResult.SigSegv, $"InvalidConfigurationException: ImageGenerationConfig.NumImagesPerPrompt is {images}");

    private static TestCaseData Case(string what, string? argument, int signal, string exception) =>
        new TestCaseData(what, (TempFolder _) => argument, signal, exception).SetArgDisplayNames(what, argument ?? "no argument");

    private static TestCaseData Made(string what, Func<TempFolder, string?> argument, int signal, string exception) =>
        new TestCaseData(what, argument, signal, exception).SetArgDisplayNames(what);

    private static ChildResult Run(string scenario, string what, string? argument) =>
        ChildProcess.Run(scenario, argument is null ? [what, TinySd.Folder] : [what, TinySd.Folder, argument]);
}
