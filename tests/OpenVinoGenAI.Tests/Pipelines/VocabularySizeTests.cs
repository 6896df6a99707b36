namespace OpenVinoGenAI.Tests;

/// <summary>The ids of tokens are checked against the size of the vocabulary, which the native side is asked for.</summary>
internal sealed class VocabularySizeTests
{
    [TestCase("tiny-chat")]
    [TestCase("tiny-vlm")]
    [TestCase("tiny-whisper")]
    public void It_is_that_of_the_vocabulary(string model)
    {
        using var tokenizer = new Tokenizer(TestData.Model(model));

        Assert.That(tokenizer.VocabularySize, Is.EqualTo(tokenizer.GetVocabulary().Count));
    }

    [Test]
    public void Asking_does_not_copy_the_vocabulary()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int size = tokenizer.VocabularySize;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.LessThan(size), "a copy takes more than a byte for each token");
    }

    /// <summary>Each pipeline is new, so that its first calls ask for the size at once.</summary>
    [Test]
    public void First_calls_on_several_threads_agree()
    {
        const int Threads = 8;
        using var tokenizer = new Tokenizer(Models.TinyChat);
        TokenizedInputs inputs = tokenizer.Encode("The capital of Poland is");
        for (int round = 0; round < 3; round++)
        {
            using LLMPipeline pipeline = Models.LoadTinyChat();
            using var start = new Barrier(Threads);
            var outcomes = new string[Threads];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                outcomes[i] = Outcome(() => tokenizer.Decode(pipeline.Generate(inputs).Tokens[0]));
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.That(outcomes, Is.All.EqualTo(" Warsaw."));
        }
    }

    private static string Outcome(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }
}
