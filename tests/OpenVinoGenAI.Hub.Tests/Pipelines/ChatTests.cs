namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A chat from the name of a repository.</summary>
internal sealed class ChatTests : HubFixture
{
    private const string Question = "What is 2 + 2?";
    private const string Answer = "2 + 2 = 4.";

    private static PipelineOptions Options { get; } = new()
    {
        Properties = new() { ["INFERENCE_PRECISION_HINT"] = "f32" },
    };

    [Test]
    public async Task A_chat_starts_with_an_empty_cache_and_again_offline_without_a_request()
    {
        Server.Add("OpenVINO/tiny-chat-fp16-ov", TestModels.Files("tiny-chat"));
        var log = new ProgressLog();

        using (LLMPipeline pipe = await LLMPipeline.FromHubAsync("OpenVINO/tiny-chat-fp16-ov", "CPU", Options, Hub(), log))
        {
            Assert.That(new ChatSession(pipe).Send(Question).Texts[0], Is.EqualTo(Answer));
        }

        Assert.That(log.Reports[^1].Stage, Is.EqualTo(DownloadStage.Completed));
        Assert.That(log.Reports.Select(report => report.Fraction), Has.Some.GreaterThan(0).And.Some.LessThan(1));
        Server.ClearRequests();

        using (LLMPipeline pipe = await LLMPipeline.FromHubAsync("OpenVINO/tiny-chat-fp16-ov", "CPU", Options, Hub(offline: true)))
        {
            Assert.That(new ChatSession(pipe).Send(Question).Texts[0], Is.EqualTo(Answer));
        }

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_chat_starts_without_symbolic_links_too()
    {
        Server.Add(Name, TestModels.Files("tiny-chat"));

        using LLMPipeline pipe = await LLMPipeline.FromHubAsync(new HubModel(Name) { Revision = "main" }, options: Options, hub: Hub(links: false));

        Assert.That(new ChatSession(pipe).Send(Question).Texts[0], Is.EqualTo(Answer));
    }

    [Test]
    public async Task A_fault_on_the_way_does_not_change_the_answer()
    {
        Server.Add(Name, TestModels.Files("tiny-chat"));
        Server.Fail("Signature=", Fault.BreakOff, Fault.WrongBytes, Fault.Status(503), Fault.Status(403));

        using LLMPipeline pipe = await LLMPipeline.FromHubAsync(Name, options: Options, hub: Hub());

        Assert.That(new ChatSession(pipe).Send(Question).Texts[0], Is.EqualTo(Answer));
    }

    [Test]
    public async Task The_example_of_the_sample_works()
    {
        Server.Add(Name, TestModels.Files("tiny-chat"));
        foreach (bool offline in new[] { false, true })
        {
            Server.ClearRequests();
            using HubProcess sample = HubProcess.Start(Server.Endpoint, CacheFolder, offline, [HubProcess.Dotnet, Sample, Name]);
            ChildResult result = await sample.FinishAsync($"{Question}\n");

            Assert.Multiple(() =>
            {
                Assert.That(result.ExitCode, Is.Zero, result.ToString());
                Assert.That(result.Output, Is.EqualTo($"question:\n{Answer}\n----------\nquestion:\n"));
                Assert.That(result.Error, Is.Empty, "nobody watches");
                Assert.That(Server.Requests, offline ? Is.Empty : Is.Not.Empty);
            });
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task The_sample_shows_a_progress_bar_on_a_terminal()
    {
        Server.Add(Name, TestModels.Files("tiny-chat"));
        string command = $"echo '{Question}' | TERM=xterm '{HubProcess.Dotnet}' '{Sample}' {Name}";
        string[] terminal = ["script", "--quiet", "--return", "--command", command, "/dev/null"];
        using HubProcess sample = HubProcess.Start(Server.Endpoint, CacheFolder, offline: false, terminal);

        ChildResult result = await sample.FinishAsync();

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("100%").And.Contain("Loading the model").And.Contain(Answer));
    }

    [TestCase(new string[0], "error: The repository OpenVINO/Qwen3-0.6B-int4-ov does not exist")]
    [TestCase(new[] { "a", "b", "c" }, "error: ")]
    [TestCase(new[] { "owner/nothing" }, "error: The repository owner/nothing does not exist")]
    [TestCase(new[] { "no name" }, "error: 'no name' is not the name of a repository")]
    public async Task The_sample_says_what_is_wrong(string[] args, string expected)
    {
        using HubProcess sample = HubProcess.Start(Server.Endpoint, CacheFolder, offline: false, [HubProcess.Dotnet, Sample, .. args]);
        ChildResult result = await sample.FinishAsync();

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain(expected));
        Assert.That(result.Output, Is.Empty);
    }

    private static string Sample { get; } = Path.Combine(
        Repository.Root,
        "samples",
        "HubChatSample",
        Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "OpenVinoGenAI.Hub.Tests"), AppContext.BaseDirectory),
        "HubChatSample.dll");
}
