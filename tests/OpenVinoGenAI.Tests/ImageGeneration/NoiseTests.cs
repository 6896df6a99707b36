namespace OpenVinoGenAI.Tests;

internal sealed class NoiseTests : TinySdTests
{
    [Test]
    public void A_generator_from_the_same_seed_gives_the_same_image_and_then_goes_on()
    {
        using var generator = new CppStdGenerator(42);
        ImageGenerationConfig config = TinySd.Config with { Generator = generator };

        RgbImage first = Pipeline.Generate(TinySd.Prompt, config)[0];
        RgbImage second = Pipeline.Generate(TinySd.Prompt, config)[0];
        generator.Seed(42);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(first, Draw()), Is.True);
            Assert.That(Pixels.AreEqual(second, first), Is.False);
            Assert.That(Pixels.AreEqual(Pipeline.Generate(TinySd.Prompt, config)[0], first), Is.True);
        }
    }

    [Test]
    public void A_seed_gives_the_same_image_at_each_call() => Assert.That(Pixels.AreEqual(Draw(), Draw()), Is.True);

    [Test]
    public void A_generator_that_only_knows_single_values_fills_tensors()
    {
        var generator = new Constant(0.25f);

        Pipeline.Generate(TinySd.Prompt, TinySd.Quick with { Generator = generator });

        Assert.That(generator.Calls, Is.EqualTo(4 * 8 * 8));
    }

    [Test]
    public void A_seed_in_the_call_goes_before_a_generator_of_the_pipeline()
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        var generator = new Constant(0);
        pipe.GenerationConfig = TinySd.Config with { Generator = generator };

        RgbImage seeded = pipe.Generate(TinySd.Prompt, new() { RngSeed = 42 })[0];
        Assert.That(generator.Calls, Is.Zero);
        pipe.Generate(TinySd.Prompt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(seeded, Draw()), Is.True);
            Assert.That(generator.Calls, Is.Positive);
        }
    }

    [Test]
    public void What_a_generator_throws_reaches_the_caller_also_from_the_middle_of_a_generation()
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.EulerAncestralDiscrete));
        var generator = new Failing(after: 2);

        var error = Assert.Throws<FormatException>(
            () => pipe.Generate(TinySd.Prompt, TinySd.Config with { Generator = generator }, new Steps()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.StackTrace, Does.Contain(nameof(Failing)));
            Assert.That(generator.Tensors, Is.EqualTo(3), "it is not asked again");
            Assert.That(pipe.Generate(TinySd.Prompt, TinySd.Quick), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void A_generator_must_not_call_its_pipeline()
    {
        var generator = new Failing(after: 0, () => Pipeline.Generate(TinySd.Prompt, TinySd.Quick));

        Assert.That(
            Assert.Throws<InvalidOperationException>(() => Pipeline.Generate(TinySd.Prompt, TinySd.Quick with { Generator = generator }))?.Message,
            Does.Contain("would wait for itself"));
    }

    [Test]
    public void A_generator_checks_its_arguments()
    {
        var generator = new CppStdGenerator();

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => generator.Fill(new float[3], [2, 2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => generator.Fill([], [-1]));
            generator.Dispose();
            generator.Dispose();
            Assert.Throws<ObjectDisposedException>(() => generator.Next());
        }
    }

    private sealed class Constant(float value) : NoiseGenerator
    {
        public int Calls { get; private set; }

        public override float Next()
        {
            Calls++;
            return value;
        }
    }

    private sealed class Failing(int after, Action? action = null) : NoiseGenerator
    {
        public int Tensors { get; private set; }

        public override float Next() => 0;

        public override void Fill(Span<float> noise, ReadOnlySpan<int> shape)
        {
            if (Tensors++ < after)
            {
                base.Fill(noise, shape);
                return;
            }

            action?.Invoke();
            throw new FormatException("of the generator");
        }
    }
}
