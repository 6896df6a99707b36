namespace OpenVinoGenAI.Tests;

/// <summary>Why the guards are there: without them the library ends the process or does not return.</summary>
internal sealed class UnguardedWhisperTests
{
    private static readonly string Model = TestData.Model("tiny-whisper");
    private static readonly string Recording = Path.Combine(TestData.Audio, "en_two.wav");

    [Category(LongForm.Category)]
    [TestCase("201", "words")]
    [TestCase("480160", "words")]
    public void The_library_crashes(params string[] args)
    {
        ChildResult result = ChildProcess.Run("whisper-unguarded", [Model, Recording, .. args]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Signal, Is.EqualTo(ChildResult.SigSegv).Or.EqualTo(ChildResult.SigAbrt), result.ToString());
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("generating"));
        }
    }

    /// <summary>It reads or writes beyond its buffers. What happens then depends on what lies there, but no error says so.</summary>
    [Category(LongForm.Category)]
    [TestCase("16000", "alignment_heads", "1", "9")]
    [TestCase("16000", "suppress_tokens", "10000000")]
    [TestCase("16000", "suppress_tokens", "-1000000000")]
    [TestCase("16000", "begin_suppress_tokens", "10000000")]
    [TestCase("16000", "begin_suppress_tokens", "-1000000000")]
    [TestCase("16000", "no_timestamps_token_id", "1000000000")]
    [TestCase("16000", "lang_to_id", "1000000000")]
    public void The_library_crashes_or_goes_on_with_foreign_memory(params string[] args)
    {
        ChildResult result = ChildProcess.Run("whisper-unguarded", [Model, Recording, .. args]);

        Assert.That(result.Signal != 0 || result.Output.Contains("generated", StringComparison.Ordinal), Is.True, result.ToString());
    }

    [Category(LongForm.Category)]
    [TestCase("56000", "max_new_tokens", "1")]
    [TestCase("56000", "stop_token_ids", "676", "687")]
    [TestCase("56000", "stop_strings")]
    public void The_library_does_not_return(params string[] args)
    {
        ChildResult result = ChildProcess.Run("whisper-unguarded", [Model, Recording, .. args], TimeSpan.FromSeconds(8));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.TimedOut, Is.True, result.ToString());
            Assert.That(result.Output, Does.Not.Contain("generated"));
        }
    }

    /// <summary>It writes before its buffer: what happens then depends on what lies there.</summary>
    [Test]
    [Category(LongForm.Category)]
    public void A_negative_token_crashes_the_library_or_makes_it_hang()
    {
        ChildResult result = ChildProcess.Run(
            "whisper-unguarded", [Model, Recording, "16000", "no_timestamps_token_id", "-1"], TimeSpan.FromSeconds(8));

        Assert.That(result.TimedOut || result.Signal != 0, Is.True, result.ToString());
    }

    [TestCase("320", "words")]
    [TestCase("480320", "words")]
    [TestCase("201", "none")]
    public void What_the_guards_make_of_it_works(params string[] args)
    {
        ChildResult result = ChildProcess.Run("whisper-unguarded", [Model, Recording, .. args]);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    [Test]
    public void Words_of_any_length_of_audio_do_not_crash_the_guarded_pipeline()
    {
        string[] lengths = ["201", "319", "320", "480000", "480001", "480159", "480160", "480161", "480319", "480480", "481000", "495999", "960160"];
        ChildResult result = ChildProcess.Run("whisper-guarded-words", [Model, Recording, .. lengths]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(lengths));
        }
    }
}
