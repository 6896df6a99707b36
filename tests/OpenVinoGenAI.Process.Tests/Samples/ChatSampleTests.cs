namespace OpenVinoGenAI.Tests.Samples;

internal sealed class ChatSampleTests
{
    private const string Separator = "\n----------\nquestion:\n";

    [Test]
    public void It_answers_what_is_piped_in_and_ends_with_the_input()
    {
        SampleResult result = SampleProcess.Run("ChatSample", "My name is Paul.\nWhat is my name?\n", []);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Is.EqualTo($"question:\nNice to meet you, Paul!{Separator}Your name is Paul.{Separator}"));
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.ExitCode, Is.Zero);
        });
    }

    [Test]
    public void It_takes_a_model_and_a_device()
    {
        SampleResult result = SampleProcess.Run("ChatSample", "What is 2 + 2?", [TestData.Model("tiny-chat"), "CPU"]);

        Assert.That(result.Output, Is.EqualTo($"question:\n2 + 2 = 4.{Separator}"));
    }

    [Test]
    public void A_system_prompt_is_the_first_message()
    {
        SampleResult result = SampleProcess.Run("ChatSample", "What is the capital of Japan?", ["--system_prompt=Answer in one word."]);

        Assert.That(result.Output, Is.EqualTo($"question:\nTokyo{Separator}"));
    }

    [Test]
    public void An_empty_line_is_no_question()
    {
        SampleResult result = SampleProcess.Run("ChatSample", "\n", []);

        Assert.That((result.Output, result.ExitCode), Is.EqualTo(($"question:\n{Separator}", 0)));
    }

    [TestCase(new[] { "no-such-model" }, "no-such-model does not exist")]
    [TestCase(new[] { "", "" }, "empty")]
    [TestCase(new[] { "a", "b", "c" }, "'c'")]
    public void What_is_wrong_is_said_in_one_line(string[] args, string expected)
    {
        SampleResult result = SampleProcess.Run("ChatSample", "", args);

        Assert.Multiple(() =>
        {
            Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(result.Error, Does.Contain(expected));
            Assert.That(result.ExitCode, Is.EqualTo(1));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Ctrl_C_at_the_prompt_ends_it_cleanly()
    {
        using SampleProcess sample = SampleProcess.Start("ChatSample");
        Assert.That(sample.ReadLine(), Is.EqualTo("question:"));
        sample.Type("What is 2 + 2?");
        Assert.That(sample.ReadLine(), Is.EqualTo("2 + 2 = 4."));
        Assert.That(sample.ReadLine(), Is.EqualTo("----------"));
        Assert.That(sample.ReadLine(), Is.EqualTo("question:"));

        SampleResult result = sample.Interrupt();

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((130, "")));
    }

    // A file of the model that is a named pipe keeps the model loading for as long as nobody writes to it.
    [Test]
    [Platform("Linux")]
    public void Ctrl_C_while_the_model_loads_ends_it_cleanly()
    {
        using var folder = new TempFolder();
        foreach (string file in Directory.EnumerateFiles(TestData.Model("tiny-chat")))
        {
            File.Copy(file, folder.Of(Path.GetFileName(file)));
        }

        string pipe = folder.Of("openvino_model.xml");
        File.Delete(pipe);
        using (var makePipe = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            makePipe.WaitForExit();
        }

        using SampleProcess sample = SampleProcess.Start("ChatSample", folder.Path);

        // Opening the pipe returns when the sample opens its other end.
        using var other = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        SampleResult result = sample.Interrupt();

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((130, "")));
    }
}
