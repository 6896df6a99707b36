using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>The alphas that the library gets for what a call chooses.</summary>
internal sealed class AdapterChoicesTests
{
    private Adapter[] _adapters = null!;
    private AdapterChoices _choices = null!;

    [SetUp]
    public void Load()
    {
        string file = TestData.Model("tiny-chat-lora-pirate.safetensors");
        _adapters = [new(file), new(file), new(file)];
        _choices = new(Config(1, 0.5f, 1));
    }

    [TearDown]
    public void Free() => Array.ForEach(_adapters, adapter => adapter.Dispose());

    [Test]
    public void All_adapters_are_named_in_the_order_of_the_pipeline()
    {
        var chosen = new AdapterConfig([new(_adapters[2], 0.25f), new(_adapters[0], 2)]);

        Assert.That(_choices.AlphasOf(chosen), Is.EqualTo((float[])[2, 0, 0.25f]));
    }

    [Test]
    public void The_pipelines_own_are_as_they_were_given() => Assert.That(_choices.AlphasOf(Config(1, 0.5f, 1)), Is.EqualTo((float[])[1, 0.5f, 1]));

    /// <summary>The library compares no other one.</summary>
    [Test]
    public void The_last_alpha_tells_any_two_choices_apart()
    {
        float[] values = [0, 0.5f, 1];
        AdapterConfig[] all = [.. from a in values from b in values from c in values select Config(a, b, c)];
        float[][] alphas = [.. all.Select(_choices.AlphasOf)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alphas.Select(list => list[^1]), Is.Unique);
            Assert.That(alphas.Select(list => list[..^1]), Is.EqualTo(all.Select(config => config.Adapters.Take(2).Select(item => item.Alpha).ToArray())));
            Assert.That(alphas.Select((list, i) => Math.Abs(list[^1] - all[i].Adapters[^1].Alpha)), Is.All.LessThan(1e-5f));
            Assert.That(all.Select(_choices.AlphasOf), Is.EqualTo(alphas), "the same each time");
        }
    }

    [Test]
    public void Neighbours_of_a_long_sweep_are_told_apart([Values(0, 1)] float last)
    {
        float[] lasts = [.. Enumerable.Range(0, 5000).Select(i => _choices.AlphasOf(Config(i / 1000f, 0, last))[^1])];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lasts.Zip(lasts.Skip(1)).Count(pair => pair.First == pair.Second), Is.Zero);
            Assert.That(lasts.Max() - last, Is.LessThan(1e-4f));
        }
    }

    [Test]
    public void No_sweep_takes_the_place_of_the_pipelines_own()
    {
        float[] lasts = [.. Enumerable.Range(0, 5000).Select(i => _choices.AlphasOf(Config(i / 1000f, i / 100f, i < 2500 ? 1 : i))[^1])];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lasts, Has.None.EqualTo(1));
            Assert.That(_choices.AlphasOf(Config(2, 0.5f, 1))[^1], Is.Not.EqualTo(1));
            Assert.That(_choices.AlphasOf(Config(1, 0.5f, 1)), Is.EqualTo((float[])[1, 0.5f, 1]));
        }
    }

    [Test]
    public void One_adapter_alone_keeps_its_alpha()
    {
        var choices = new AdapterChoices(new AdapterConfig(_adapters[0]));

        foreach (float alpha in (float[])[1, 0, 0.5f, 1, 0])
        {
            Assert.That(choices.AlphasOf(new AdapterConfig(_adapters[0], alpha)), Is.EqualTo((float[])[alpha]));
        }
    }

    private AdapterConfig Config(params float[] alphas) => new([.. _adapters.Select((adapter, i) => new WeightedAdapter(adapter, alphas[i]))]);
}
