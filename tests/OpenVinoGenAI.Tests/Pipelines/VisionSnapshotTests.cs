namespace OpenVinoGenAI.Tests;

/// <summary>A vision model reads its inputs when a call is made.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class VisionSnapshotTests(AttentionBackend backend) : VisionTests(backend)
{
    [Test]
    public async Task A_history_and_its_images_may_change_while_the_call_waits()
    {
        using var held = new Holder(Pipeline);
        byte[] pixels = Red.Pixels.ToArray();
        List<ImageTensor> list = [ImageTensor.FromNhwc(pixels, Red.Height, Red.Width, 3)];
        var history = new ChatHistory([ChatMessage.User(What)]);
        Task<GenerationResult> answer = Pipeline.GenerateAsync(history, VisionInputs.Create([.. list]));
        Task<GenerationResult> prompted = Pipeline.GenerateAsync(What, list[0]);
        history.AddUser(Colour);
        history.Tools = "[]";
        Array.Clear(pixels);
        list.Clear();
        await held.ReleaseAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await answer).Text, Is.EqualTo(RedCircle));
            Assert.That((await prompted).Text, Is.EqualTo(RedCircle));
        }
    }

    [Test]
    public void Videos_are_copied()
    {
        ImageTensor[] videos = [ImageTensor.FromImages([Red, Red])];
        var inputs = new VisionInputs([]) { Videos = videos };
        videos[0] = ImageTensor.FromImage(Blue);

        Assert.That(inputs.Videos[0].Count, Is.EqualTo(2));
        Assert.That(() => new VisionInputs([]) { Videos = [null!] }, Throws.ArgumentNullException);
    }

    [Test]
    public async Task A_history_serves_one_pipeline_at_a_time()
    {
        using var other = new VLMPipeline(Model, "CPU", Options);
        var history = new ChatHistory([ChatMessage.User(What)]);
        using var held = new Holder(Pipeline, history);

        Assert.That(() => other.Generate(history, Red), Throws.InvalidOperationException.With.Message.Contains("Another pipeline"));
        await held.ReleaseAsync();
        Assert.That(other.Generate(history, Red).Text, Is.EqualTo(RedCircle));
    }

    /// <summary>A generation that holds a pipeline until it is released.</summary>
    private sealed class Holder : IDisposable
    {
        private readonly ManualResetEventSlim _release = new();
        private readonly Task _task;

        internal Holder(VLMPipeline pipeline, ChatHistory? history = null)
        {
            using var started = new ManualResetEventSlim();
            StreamingStatus Hold(string piece)
            {
                if (!_release.IsSet)
                {
                    started.Set();
                }

                _release.Wait();
                return StreamingStatus.Stop;
            }

            _task = history is null ? pipeline.GenerateAsync(What, Red, null, Hold) : pipeline.GenerateAsync(history, Red, null, Hold);
            started.Wait();
        }

        public void Dispose()
        {
            _release.Set();
            _task.Wait();
            _release.Dispose();
        }

        internal Task ReleaseAsync()
        {
            _release.Set();
            return _task;
        }
    }
}
