namespace OpenVinoGenAI.Tests;

/// <summary>Damaged JSON files of models that managed code reads.</summary>
[Category("Fuzz")]
internal sealed class ConfigFuzzTests
{
    [Test]
    public void A_damaged_config_of_a_speech_model_is_taken_or_refused_clearly()
    {
        using var folder = new TempFolder();
        Fuzz(
            TestData.Model("tiny-whisper/config.json"),
            bytes =>
            {
                File.WriteAllBytes(folder.Of(WhisperModelConfig.FileName), bytes);
                return WhisperModelConfig.Read(folder.Path);
            },
            facts => Assert.That(
                new[] { facts.VocabularySize, facts.DecoderLayers, facts.DecoderHeads, facts.Positions }, Has.All.Positive));
    }

    [Test]
    public void A_damaged_config_of_features_is_taken_or_refused_clearly()
    {
        using var folder = new TempFolder();
        Fuzz<object>(
            TestData.Model("tiny-whisper/preprocessor_config.json"),
            bytes =>
            {
                File.WriteAllBytes(folder.Of(WhisperPreprocessorConfig.FileName), bytes);
                WhisperPreprocessorConfig.Check(folder.Path);
                return bytes;
            },
            _ => { });
    }

    [Test]
    public void A_damaged_config_of_a_scheduler_is_taken_or_refused_clearly()
    {
        using var folder = new TempFolder();
        string file = folder.Of("scheduler_config.json");
        Fuzz(
            TinySd.SchedulerConfig,
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                return SchedulerSettings.Read(file, (SchedulerType)(bytes.Length % Enum.GetValues<SchedulerType>().Length));
            },
            AssertStepsAreBounded);
    }

    private static void Fuzz<T>(string goodFile, Func<byte[], T> read, Action<T> check)
        where T : class => new FuzzTest<T, ModelLoadException>
        {
            Corpus = new FuzzCorpus("json", goodFile),
            Mutate = (seed, bytes) => new JsonMutator(seed).Mutate(bytes),
            Read = input => read(input.Bytes),
            MaxAllocated = length => (32 * length) + (256 * 1024),
            Check = (_, result, _) =>
            {
                if (result is not null)
                {
                    check(result);
                }
            },
        }.Run();

    // What the library would crash on: a first time step behind the last of the table.
    private static void AssertStepsAreBounded(SchedulerSettings settings)
    {
        foreach (int steps in new[] { int.MinValue, -1, 0, 1, 2, 10, 1000, int.MaxValue })
        {
            if (settings.StepsFault(steps) is null)
            {
                Assert.That(steps, Is.InRange(1, settings.TrainSteps));
                Assert.That(
                    (((long)steps - 1) * (settings.TrainSteps / steps)) + settings.StepsOffset,
                    settings.NeedsTableOfSteps ? Is.InRange(0L, settings.TrainSteps - 1L) : Is.Not.Negative);
            }
        }
    }
}
