using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>A language model from tokens to logits: cache, snapshots, batches; stateful, and with its past as inputs.</summary>
[TestFixture(true)]
[TestFixture(false)]
internal sealed class CausalModelTests(bool isStateful)
{
    // The model's own cache has less precision than its computation.
    private const double Tolerance = 0.01;

    private static readonly long[] Prompt = [298, 314, 292, 1317, 273];
    private static readonly long[] Answer = [1480, 16, 0];

    private CausalModel _model = null!;

    [OneTimeSetUp]
    public void Load()
    {
        if (isStateful)
        {
            _model = new CausalModel(Models.TinyChat, "CPU", Generators.F32);
            return;
        }

        using var core = new Core();
        using Model model = core.ReadModel(PastGraph.Of(Path.Combine(Models.TinyChat, "openvino_model.xml")), File.ReadAllBytes(Path.Combine(Models.TinyChat, "openvino_model.bin")));
        _model = new CausalModel(core, model, "CPU", Generators.F32);
    }

    [OneTimeTearDown]
    public void Free() => _model?.Dispose();

    [Test]
    public void Steps_give_the_recorded_tokens()
    {
        Assert.That(_model.IsStateful, Is.EqualTo(isStateful));
        Assert.That(Best(_model.Prefill(Prompt)), Is.EqualTo(Answer[0]));
        Assert.That(Continue(Answer[0]), Is.EqualTo(Answer[1..]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_model.Length, Is.EqualTo(Prompt.Length + 2));
            Assert.That(_model.Rows, Is.EqualTo(1));
            Assert.That(_model.VocabularySize, Is.EqualTo(1997));
        }
    }

    [Test]
    public void Reading_a_prompt_in_parts_changes_nothing()
    {
        float[] whole = _model.Prefill(Prompt).ToArray();
        _model.Prefill(Prompt.AsSpan(0, 2));
        float[] parts = _model.Append(Prompt.AsSpan(2)).ToArray();
        Assert.That(parts, Is.EqualTo(whole).Within(Tolerance));
    }

    [Test]
    public void All_logits_are_those_of_each_token()
    {
        _model.Reset();
        float[] all = _model.Append(Prompt, allLogits: true).ToArray();
        Assert.That(all, Has.Length.EqualTo(Prompt.Length * _model.VocabularySize));
        float[] last = all[^_model.VocabularySize..];
        Assert.That(_model.Prefill(Prompt).ToArray(), Is.EqualTo(last).Within(Tolerance));
        float[] second = _model.Prefill(Prompt.AsSpan(0, 2)).ToArray();
        Assert.That(second, Is.EqualTo(all[_model.VocabularySize..(2 * _model.VocabularySize)]).Within(Tolerance));
    }

    [Test]
    public void A_snapshot_can_be_restored_again_and_again()
    {
        long first = Best(_model.Prefill(Prompt));
        using CacheSnapshot snapshot = _model.TakeSnapshot();
        long[] expected = Continue(first);
        for (int i = 0; i < 3; i++)
        {
            _model.Restore(snapshot);
            Assert.That(Continue(first), Is.EqualTo(expected));
        }

        _model.Prefill([1, 2, 3]);
        _model.Restore(snapshot);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_model.Length, Is.EqualTo(Prompt.Length));
            Assert.That(snapshot.ByteSize, Is.Positive);
            Assert.That(Continue(first), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Tokens_can_be_taken_back()
    {
        float[] expected = _model.Prefill(Prompt).ToArray();
        _model.Append([7, 8, 9]);
        _model.Trim(Prompt.Length - 1);
        Assert.That(_model.Append(Prompt.AsSpan(Prompt.Length - 1)).ToArray(), Is.EqualTo(expected).Within(Tolerance));
        Assert.Throws<ArgumentOutOfRangeException>(() => _model.Trim(99));
        _model.Trim(0);
        Assert.That(_model.Rows, Is.Zero);
    }

    [Test]
    public void Rows_with_padding_equal_single_sequences()
    {
        long[] shorter = Prompt[..3];
        float[] first = _model.Prefill(Prompt).ToArray();
        float[] second = _model.Prefill(shorter).ToArray();
        var inputs = new TokenizedInputs((long[])[.. Prompt, 0, 0, .. shorter], (long[])[1, 1, 1, 1, 1, 0, 0, 1, 1, 1], 2);
        float[] both = _model.Prefill(inputs).ToArray();
        Assert.That(both, Is.EqualTo((float[])[.. first, .. second]).Within(Tolerance));

        // The second row is continued twice, the first one dropped.
        float[] next = _model.Step([314, 292], [1, 1]).ToArray();
        float[] same = _model.Prefill((long[])[.. shorter, 292]).ToArray();
        Assert.That(next[_model.VocabularySize..], Is.EqualTo(same).Within(Tolerance));
    }

    [Test]
    public void Wrong_use_is_refused_and_leaves_the_model_usable()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => _model.Prefill(ReadOnlySpan<long>.Empty));
            Assert.Throws<ArgumentException>(() => _model.Prefill(new TokenizedInputs((long[])[1, 2, 3, 0], (long[])[1, 1, 1, 0], 2)));
            Assert.Throws<ArgumentException>(() => _model.Prefill(new TokenizedInputs((long[])[1, 2], (long[])[0, 1], 2)));
        }

        _model.Prefill(Prompt);
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => _model.Step([1, 2]));
            Assert.Throws<ArgumentException>(() => _model.Step([1], [1]));
            Assert.That(() => _model.Prefill(Prompt, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(Best(_model.Prefill(Prompt)), Is.EqualTo(Answer[0]));
    }

    private static long Best(ReadOnlySpan<float> logits) => VectorMath.ArgMax(logits);

    private long[] Continue(long first)
    {
        long second = Best(_model.Step([first]));
        return [second, Best(_model.Step([second]))];
    }
}
