using System.Diagnostics;
using System.Text;

namespace OpenVinoGenAI.Tests;

[NonParallelizable]
internal sealed class StreamAsyncTests : TinyChatTests
{
    private static readonly GenerationConfig Endless = new() { IgnoreEos = true, MaxNewTokens = 4000 };

    [Test]
    public async Task The_pieces_together_are_the_text()
    {
        var text = new StringBuilder();
        await foreach (string piece in Pipeline.StreamAsync(LongPrompt))
        {
            text.Append(piece);
        }

        Assert.That(text.ToString(), Is.EqualTo(Pipeline.Generate(LongPrompt).Text));
    }

    [Test]
    public async Task Leaving_early_ends_the_native_generation_before_the_loop_is_left()
    {
        await foreach (string _ in Pipeline.StreamAsync(LongPrompt, Endless))
        {
            break;
        }

        // The 4000 tokens would take seconds.
        var time = Stopwatch.StartNew();
        AssertUsable();
        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1.5)));
    }

    [Test]
    public async Task An_exception_in_the_loop_ends_the_native_generation()
    {
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (string _ in Pipeline.StreamAsync(LongPrompt, Endless))
            {
                throw new InvalidDataException();
            }
        });
        AssertUsable();
    }

    [Test]
    public async Task Nothing_runs_before_the_enumeration()
    {
        IAsyncEnumerable<string> stream = Pipeline.StreamAsync(LongPrompt, new() { MaxNewTokens = 0 });

        Assert.That(stream, Is.Not.Null);
        await Assert.ThrowsAsync<InvalidConfigurationException>(async () =>
        {
            await foreach (string _ in stream)
            {
            }
        });
    }

    [Test]
    public async Task An_enumerator_can_be_freed_before_its_first_step()
    {
        await using (IAsyncEnumerator<string> pieces = Pipeline.StreamAsync(LongPrompt).GetAsyncEnumerator())
        {
            Assert.That(pieces, Is.Not.Null);
        }

        AssertUsable();
    }

    [Test]
    public async Task A_stream_can_be_enumerated_twice()
    {
        IAsyncEnumerable<string> stream = Pipeline.StreamAsync(ShortPrompt);
        for (int i = 0; i < 2; i++)
        {
            Assert.That(string.Concat(await ToList(stream)), Is.EqualTo(ShortAnswer));
        }
    }

    [TestCase("How do you say hello in Japanese?")]
    [TestCase("How do you say hello in Chinese?")]
    [TestCase("How do you say hello in Russian?")]
    [TestCase("Show me a smile.")]
    public async Task Pieces_are_whole_characters(string prompt)
    {
        List<string> pieces = await ToList(Pipeline.StreamAsync(prompt));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(pieces), Is.EqualTo(Pipeline.Generate(prompt).Text));
            Assert.That(pieces, Has.None.Contains("\uFFFD"));
            foreach (string piece in pieces)
            {
                Assert.That(piece.EnumerateRunes(), Has.None.EqualTo(Rune.ReplacementChar), "a lone surrogate");
            }
        }
    }

    [Test]
    public async Task A_history_can_be_streamed()
    {
        var history = new ChatHistory([ChatMessage.User(ShortPrompt)]);

        Assert.That(string.Concat(await ToList(Pipeline.StreamAsync(history))), Is.EqualTo(ShortAnswer));
        Assert.That(history, Has.Count.EqualTo(1), "a pipeline does not change the history");
    }

    private static async Task<List<string>> ToList(IAsyncEnumerable<string> pieces)
    {
        var list = new List<string>();
        await foreach (string piece in pieces)
        {
            list.Add(piece);
        }

        return list;
    }
}
