namespace OpenVinoGenAI.Tests.Whisper;

internal sealed class StreamUpdatesTests : WhisperTests
{
    [TestCase("en_kitchen.wav", false)]
    [TestCase("en_kitchen.wav", true)]
    [TestCase("en_two.wav", true)]
    [TestCase("en_long.wav", true)]
    public async Task Text_comes_first_then_the_chunks_and_the_result_last(string file, bool returnTimestamps)
    {
        var config = new WhisperGenerationConfig { ReturnTimestamps = returnTimestamps };
        WhisperResult expected = Pipeline.Generate(Clip(file), config);

        List<WhisperUpdate> updates = await Collect(Pipeline.StreamUpdatesAsync(Clip(file), config));

        WhisperResult? result = updates[^1].Result;
        Assert.That(result, Is.Not.Null);
        int chunks = expected.Chunks?.Count ?? 0;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(updates[..^1].Select(update => update.Result), Has.All.Null);
            Assert.That(string.Concat(updates), Is.EqualTo(expected.Text));
            Assert.That(updates[..(updates.Count - 1 - chunks)].Select(update => update.Text), Has.None.Empty);
            Assert.That(updates.Where(update => update.Chunk is not null).Select(update => update.Chunk), Is.EqualTo(expected.Chunks ?? []));
            Assert.That(updates[(updates.Count - 1 - chunks)..^1].Select(update => update.Chunk), Has.None.Null);
            Assert.That(result!.Text, Is.EqualTo(expected.Text));
            Assert.That(result.Chunks, Is.EqualTo(expected.Chunks));
            Assert.That(result.Language, Is.EqualTo("en"));
        }
    }

    [Test]
    public async Task Samples_can_be_streamed()
    {
        List<WhisperUpdate> updates = await Collect(Pipeline.StreamUpdatesAsync(Clip("en_kitchen.wav").ToWhisperSamples()));

        Assert.That(updates[^1].Result!.Text, Is.EqualTo(Kitchen));
    }

    [Test]
    public async Task Leaving_early_stops_the_generation()
    {
        await foreach (WhisperUpdate update in Pipeline.StreamUpdatesAsync(Clip("en_phone.wav")))
        {
            Assert.That(update.Text, Is.EqualTo(" My"));
            break;
        }

        AssertUsable();
    }

    private static async Task<List<WhisperUpdate>> Collect(IAsyncEnumerable<WhisperUpdate> stream)
    {
        var updates = new List<WhisperUpdate>();
        await foreach (WhisperUpdate update in stream)
        {
            updates.Add(update);
        }

        return updates;
    }
}
