namespace OpenVinoGenAI.Tests.Engine.PipelineTests;

/// <summary>The pipeline that the caller steps.</summary>
internal sealed class BatchingPipelineTests
{
    private const string France = "What is the capital of France?";
    private const string Answer = "The capital of France is Paris.";

    private ContinuousBatchingPipeline _pipe = null!;

    [OneTimeSetUp]
    public void Load() => _pipe = new ContinuousBatchingPipeline(Models.TinyChat, "CPU", Models.F32);

    [OneTimeTearDown]
    public void Close() => _pipe.Dispose();

    [TearDown]
    public void NoRequestIsLeft()
    {
        while (_pipe.HasNonFinishedRequests)
        {
            _pipe.Step();
        }
    }

    [Test]
    public void RequestsThatAreSteppedTogetherGiveTheAnswersOfTheEngine()
    {
        string[] questions = [.. EngineWork.Questions.Take(12)];
        using var engine = EngineWork.Load();
        string[] expected = [.. questions.Select(question => engine.GenerateAsync(question, EngineWork.Short).GetAwaiter().GetResult().Text)];
        GenerationHandle[] handles = [.. questions.Select((question, i) => _pipe.AddRequest((ulong)i, question, EngineWork.Short))];

        while (_pipe.HasNonFinishedRequests)
        {
            _pipe.Step();
        }

        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < handles.Length; i++)
            {
                Assert.That(handles[i].RequestId, Is.EqualTo(i));
                Assert.That(handles[i].Status, Is.EqualTo(GenerationStatus.Finished));
                GenerationOutput output = handles[i].Read().Single();
                Assert.That(Text(output), Is.EqualTo(expected[i]));
                Assert.That(output.FinishReason, Is.EqualTo(output.Tokens.Count == EngineWork.Short.MaxNewTokens ? FinishReason.Length : FinishReason.Stop));
                Assert.That(output.LogProbabilities, Is.Empty);
                handles[i].Dispose();
            }
        }
    }

    [Test]
    public void APromptAChatAndTokensAreTheSameRequest()
    {
        var chat = new ChatHistory([ChatMessage.User(France)]);
        long[] tokens = _pipe.Tokenizer.Encode(_pipe.Tokenizer.ApplyChatTemplate(chat), new() { AddSpecialTokens = false }).GetTokens(0);
        using GenerationHandle prompt = _pipe.AddRequest(1, France, EngineWork.Short);
        using GenerationHandle history = _pipe.AddRequest(2, chat, EngineWork.Short);
        using GenerationHandle ids = _pipe.AddRequest(3, tokens, EngineWork.Short);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(prompt.ReadAll().Single()), Is.EqualTo(Answer));
            Assert.That(Text(history.ReadAll().Single()), Is.EqualTo(Answer));
            Assert.That(Text(ids.ReadAll().Single()), Is.EqualTo(Answer));
        }
    }

    [Test]
    public void ASingleSequenceArrivesTokenByToken()
    {
        using GenerationHandle handle = _pipe.AddRequest(1, France, EngineWork.Short);
        Assert.That(handle.CanRead, Is.False);
        Assert.That(handle.Read(), Is.Empty);
        var tokens = new List<long>();
        while (handle.Status == GenerationStatus.Running)
        {
            _pipe.Step();
            Assert.That(handle.CanRead, Is.True);
            tokens.Add(handle.Read().Single().Tokens.Single());
            Assert.That(handle.CanRead, Is.False);
        }

        Assert.That(_pipe.Tokenizer.Decode([.. tokens]), Is.EqualTo(Answer));
    }

    [Test]
    public void SeveralSequencesArriveTogetherTheBestFirst()
    {
        using GenerationHandle handle = _pipe.AddRequest(1, France, new() { MaxNewTokens = 8, NumBeams = 3, NumReturnSequences = 3 });

        IReadOnlyList<GenerationOutput> outputs = handle.ReadAll();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outputs, Has.Count.EqualTo(3));
            Assert.That(outputs.Select(output => output.Score), Is.Ordered.Descending);
            Assert.That(outputs.Select(Text).Distinct().Count(), Is.EqualTo(3));
        }
    }

    [Test]
    public void LogProbabilitiesAddUpToTheScore()
    {
        using GenerationHandle handle = _pipe.AddRequest(1, France, EngineWork.Short with { Logprobs = 1 });

        GenerationOutput output = handle.ReadAll().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(output.LogProbabilities.Select(token => token.TokenId), Is.EqualTo(output.Tokens));
            Assert.That(output.LogProbabilities.Select(token => token.LogProbability), Has.All.LessThanOrEqualTo(0));
            Assert.That(output.LogProbabilities.Sum(token => token.LogProbability), Is.EqualTo(output.Score).Within(1e-3));
        }
    }

    [Test]
    public void StopCancelAndDropEndTheirRequestAlone()
    {
        using GenerationHandle stopped = _pipe.AddRequest(1, EngineWork.Poem, EngineWork.Long);
        using GenerationHandle cancelled = _pipe.AddRequest(2, EngineWork.Poem, EngineWork.Long);
        GenerationHandle dropped = _pipe.AddRequest(3, EngineWork.Poem, EngineWork.Long);
        using GenerationHandle other = _pipe.AddRequest(4, France, EngineWork.Short);
        _pipe.Step();
        Assert.That(_pipe.Metrics.Requests, Is.EqualTo(4));
        Assert.That(_pipe.Metrics.ScheduledRequests, Is.EqualTo(4));

        stopped.Stop(FinishReason.ToolCall);
        cancelled.Cancel();
        dropped.Drop();
        _pipe.Step();
        _pipe.Step();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_pipe.Metrics.Requests, Is.EqualTo(1));
            Assert.That(stopped.Status, Is.EqualTo(GenerationStatus.Stopped));
            Assert.That(cancelled.Status, Is.EqualTo(GenerationStatus.Cancelled));
            Assert.That(stopped.CanRead, Is.False);
            Assert.That(cancelled.ReadAll(), Is.Empty);
            Assert.That(() => dropped.Status, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => dropped.Read(), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => dropped.Cancel(), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(dropped.Dispose, Throws.Nothing);
            Assert.That(Text(other.ReadAll().Single()), Is.EqualTo(Answer));
        }
    }

    [TestCase(FinishReason.None)]
    [TestCase((FinishReason)9)]
    public void ARequestIsNotStoppedWithoutAReason(FinishReason reason)
    {
        using GenerationHandle handle = _pipe.AddRequest(1, France, EngineWork.Short);
        Assert.That(() => handle.Stop(reason), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void RequestsMayShareAnId()
    {
        using GenerationHandle first = _pipe.AddRequest(7, France, EngineWork.Short);
        using GenerationHandle second = _pipe.AddRequest(7, "What is the capital of Spain?", EngineWork.Short with { DoSample = true, RngSeed = 3 });
        using GenerationHandle third = _pipe.AddRequest(7, "What is the capital of Italy?", EngineWork.Short);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(first.ReadAll().Single()), Is.EqualTo(Answer));
            Assert.That(second.ReadAll(), Has.Count.EqualTo(1));
            Assert.That(Text(third.ReadAll().Single()), Is.EqualTo("The capital of Italy is Rome."));
        }
    }

    [Test]
    public void StopStringsAreWithheldFromTheTokens()
    {
        using GenerationHandle handle = _pipe.AddRequest(1, France, EngineWork.Short with { StopStrings = [" is"] });
        GenerationOutput output = handle.ReadAll().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(output), Is.EqualTo("The capital of France"));
            Assert.That(output.FinishReason, Is.EqualTo(FinishReason.Stop));
        }
    }

    [Test]
    public void WhatTheLibraryWouldTakeInSilenceIsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => _pipe.AddRequest(1, (string)null!), Throws.ArgumentNullException);
            Assert.That(() => _pipe.AddRequest(1, new ChatHistory()), Throws.ArgumentException);
            Assert.That(() => _pipe.AddRequest(1, string.Empty, new() { ApplyChatTemplate = false }), Throws.ArgumentException);
            Assert.That(() => _pipe.AddRequest(1, Array.Empty<long>()), Throws.ArgumentException);
            Assert.That(() => _pipe.AddRequest(1, new long[] { 1, -1 }), Throws.ArgumentException.With.Message.Contains("-1"));
            Assert.That(() => _pipe.AddRequest(1, new long[] { 1, 1_000_000 }), Throws.ArgumentException.With.Message.Contains("1000000"));
            Assert.That(() => _pipe.AddRequest(1, France, new() { TopP = 2, DoSample = true }), Throws.InstanceOf<InvalidConfigurationException>());
            Assert.That(() => _pipe.AddRequest(1, France, new() { Parsers = [new Phi4ReasoningParser()] }), Throws.InstanceOf<InvalidConfigurationException>());
            Assert.That(_pipe.HasNonFinishedRequests, Is.False);
        }
    }

    [Test]
    public void ReadingToTheEndCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        using GenerationHandle handle = _pipe.AddRequest(1, France, EngineWork.Short);
        source.Cancel();
        Assert.That(() => handle.ReadAll(source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Text(handle.ReadAll().Single()), Is.EqualTo(Answer));
    }

    [Test]
    public async Task RequestsAreAddedAndReadByManyThreadsWhileStepsRun()
    {
        string[] texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            using GenerationHandle handle = _pipe.AddRequest((ulong)i, France, EngineWork.Short);
            return Text(handle.ReadAll().Single());
        })));
        Assert.That(texts, Has.All.EqualTo(Answer));
    }

    [Test]
    public void AFullCacheLeavesWhatWasGenerated()
    {
        using var pipe = new ContinuousBatchingPipeline(Models.TinyChat, "CPU", Models.F32 with { SchedulerConfig = new() { NumKvBlocks = 2 } });
        using GenerationHandle handle = pipe.AddRequest(1, EngineWork.Poem, new() { MaxNewTokens = 200, IgnoreEos = true });
        using GenerationHandle reference = _pipe.AddRequest(1, EngineWork.Poem, new() { MaxNewTokens = 200, IgnoreEos = true });

        IReadOnlyList<GenerationOutput> outputs = handle.ReadAll();

        IReadOnlyList<long> complete = reference.ReadAll().Single().Tokens;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.Status, Is.EqualTo(GenerationStatus.Ignored));
            Assert.That(outputs.Single().Tokens, Has.Count.InRange(10, 199));
            Assert.That(outputs.Single().Tokens, Is.EqualTo(complete.Take(outputs.Single().Tokens.Count)));
        }

        using GenerationHandle next = pipe.AddRequest(2, France, EngineWork.Short);
        Assert.That(Text(next.ReadAll().Single()), Is.EqualTo(Answer));
    }

    [Test]
    public void AHandleOutlivesItsPipeline()
    {
        var pipe = new ContinuousBatchingPipeline(Models.TinyChat, "CPU", Models.F32);
        GenerationHandle handle = pipe.AddRequest(1, EngineWork.Poem, EngineWork.Long);
        pipe.Step();
        pipe.Step();
        pipe.Dispose();
        pipe.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.Read().Single().Tokens, Has.Count.EqualTo(2));
            Assert.That(() => handle.ReadAll(), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipe.AddRequest(1, France), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(pipe.Step, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipe.HasNonFinishedRequests, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipe.Metrics, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(handle.Dispose, Throws.Nothing);
        }
    }

    [Test]
    public async Task LoadingDoesNotBlock()
    {
        using ContinuousBatchingPipeline pipe = await ContinuousBatchingPipeline.LoadAsync(Models.TinyChat, "CPU", Models.F32);
        using GenerationHandle handle = pipe.AddRequest(1, France, EngineWork.Short);
        Assert.That(Text(handle.ReadAll().Single()), Is.EqualTo(Answer));
        Assert.That(pipe.Device, Is.EqualTo("CPU"));
    }

    private string Text(GenerationOutput output) => _pipe.Tokenizer.Decode([.. output.Tokens]);
}
