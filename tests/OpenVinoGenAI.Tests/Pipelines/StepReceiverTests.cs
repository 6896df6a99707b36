namespace OpenVinoGenAI.Tests;

/// <summary>What the two kinds of receivers of steps are promised.</summary>
internal sealed class StepReceiverTests : TinySdTests
{
    [Test]
    public async Task A_delegate_gets_every_step_in_order_before_the_call_returns()
    {
        List<int> blocking = [];
        List<int> awaited = [];
        Pipeline.Generate(TinySd.Prompt, TinySd.Config, step => blocking.Add(step.Step));
        await Pipeline.GenerateAsync(TinySd.Prompt, TinySd.Config, step => awaited.Add(step.Step));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocking, Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(awaited, Is.EqualTo(Enumerable.Range(0, 10)));
        }
    }

    [Test]
    public void What_a_delegate_throws_reaches_the_caller()
    {
        var thrown = new FormatException();

        Assert.That(
            Assert.Throws<FormatException>(() => Pipeline.Generate(TinySd.Prompt, TinySd.Config, _ => throw thrown)), Is.SameAs(thrown));
    }

    [Test]
    public void The_other_pipelines_take_a_delegate_too()
    {
        RgbImage grey = TinySd.Grey(64, 64);
        using var changing = new Image2ImagePipeline(TinySd.Folder, "CPU", TinySd.Options);
        using var inpainting = new InpaintingPipeline(TinySd.Folder, "CPU", TinySd.Options);
        int changed = 0;
        int painted = 0;
        changing.Generate(TinySd.Prompt, grey, TinySd.Config, _ => changed++);
        inpainting.Generate(TinySd.Prompt, grey, grey, TinySd.Config, _ => painted++);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed, Is.Positive);
            Assert.That(painted, Is.Positive);
            Assert.That(() => changing.Generate(TinySd.Prompt, grey, null, (Action<ImageGenerationStep>)null!), Throws.ArgumentNullException);
        }
    }

    /// <summary>It only posts the steps: all that is promised is that they are posted in order before the call returns.</summary>
    [Test]
    public void Progress_posts_every_step_in_order_before_the_call_returns()
    {
        List<int> steps = [];
        var posts = new Posts();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(posts);
        var progress = new Progress<ImageGenerationStep>(step => steps.Add(step.Step));
        SynchronizationContext.SetSynchronizationContext(before);
        Pipeline.Generate(TinySd.Prompt, TinySd.Config, progress);

        Assert.That(steps, Is.Empty);
        posts.Run();
        Assert.That(steps, Is.EqualTo(Enumerable.Range(0, 10)));
    }

    private sealed class Posts : SynchronizationContext
    {
        private readonly Queue<Action> _posted = [];

        public override void Post(SendOrPostCallback d, object? state)
        {
            lock (_posted)
            {
                _posted.Enqueue(() => d(state));
            }
        }

        internal void Run()
        {
            while (_posted.TryDequeue(out Action? post))
            {
                post();
            }
        }
    }
}
