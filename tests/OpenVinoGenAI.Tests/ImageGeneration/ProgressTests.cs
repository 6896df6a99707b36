namespace OpenVinoGenAI.Tests;

/// <summary>The steps of a generation: none is lost, whatever the receiver does.</summary>
internal sealed class ProgressTests : TinySdTests
{
    private static int[] Upto(int count) => [.. Enumerable.Range(0, count)];

    [Test]
    public void A_slow_receiver_gets_every_step()
    {
        var steps = new Steps(_ => Thread.Sleep(30));

        Pipeline.Generate(TinySd.Prompt, TinySd.Config, steps);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Seen.Select(step => step.Step), Is.EqualTo(Upto(10)));
            Assert.That(steps.Seen.Select(step => step.NumSteps), Is.All.EqualTo(10));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(40)]
    public void The_last_step_is_always_reported_once(int count)
    {
        var steps = new Steps();

        Pipeline.Generate(TinySd.Prompt, TinySd.Config with { NumInferenceSteps = count }, steps);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Seen[^1].Completed, Is.EqualTo(count));
            Assert.That(steps.Seen.Select(step => step.Step), Is.Ordered.And.Unique);
        }
    }

    [Test]
    public void Following_the_steps_does_not_change_the_image() =>
        Assert.That(Pixels.AreEqual(Pipeline.Generate(TinySd.Prompt, TinySd.Config, new Steps())[0], Draw()), Is.True);

    [Test]
    public void Latents_own_their_numbers_and_decode_to_images()
    {
        var steps = new Steps();
        RgbImage image = Pipeline.Generate(TinySd.Prompt, TinySd.Config, steps)[0];
        ImageLatent[] latents = [.. steps.Seen.Select(step => step.Latent).OfType<ImageLatent>()];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(latents, Is.Not.Empty);
            Assert.That(latents[0].Shape, Is.EqualTo([1, 4, 8, 8]));
            Assert.That(Pixels.AreEqual(Pipeline.Decode(latents[0])[0], image), Is.False);
            Assert.That(Pixels.AreEqual(Pipeline.Decode(steps.Seen[^1].Latent ?? latents[^1])[0], image), Is.EqualTo(steps.Seen[^1].Latent is not null));
        }
    }

    [Test]
    public void A_receiver_may_decode()
    {
        List<RgbImage> previews = [];
        var steps = new Steps(step => previews.AddRange(step.Latent is { } latent ? Pipeline.Decode(latent) : []));

        RgbImage image = Pipeline.Generate(TinySd.Prompt, TinySd.Config, steps)[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(previews, Has.Count.AtLeast(9));
            Assert.That(Pixels.AreEqual(image, Draw()), Is.True);
        }
    }

    [Test]
    public void A_receiver_must_not_generate()
    {
        var steps = new Steps(_ => Pipeline.Generate(TinySd.Prompt, TinySd.Quick));

        var error = Assert.Throws<InvalidOperationException>(() => Pipeline.Generate(TinySd.Prompt, TinySd.Config, steps));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("would wait for itself"));
            Assert.That(Draw().Width, Is.EqualTo(64));
        }
    }

    [Test]
    public void What_a_receiver_throws_reaches_the_caller()
    {
        var thrown = new FormatException("of the receiver");
        var steps = new Steps(step => { if (step.Step == 3) { throw thrown; } });

        var error = Assert.Throws<FormatException>(() => Pipeline.Generate(TinySd.Prompt, TinySd.Config, steps));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.SameAs(thrown));
            Assert.That(error.StackTrace, Does.Contain(nameof(What_a_receiver_throws_reaches_the_caller)));
            Assert.That(steps.Seen, Has.Count.EqualTo(4), "nothing is reported after it");
        }
    }

    [Test]
    public async Task An_exception_comes_through_the_task_too()
    {
        var steps = new Steps(_ => throw new FormatException());

        await Assert.ThatAsync(() => Pipeline.GenerateAsync(TinySd.Prompt, TinySd.Config, steps), Throws.TypeOf<FormatException>());
    }
}
