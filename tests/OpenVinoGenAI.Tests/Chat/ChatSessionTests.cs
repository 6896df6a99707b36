namespace OpenVinoGenAI.Tests;

internal sealed class ChatSessionTests : TinyChatTests
{
    private const string Name = "My name is Victor.";
    private const string Question = "What is my name?";

    [Test]
    public void It_remembers_its_turns()
    {
        var chat = new ChatSession(Pipeline);
        chat.Send(Name);

        Assert.That(chat.Send(Question).Text, Is.EqualTo("Your name is Victor."));
        Assert.That(string.Join(' ', chat.History.Select(message => message.Role)), Is.EqualTo("user assistant user assistant"));
    }

    [Test]
    public void No_system_message_can_be_null() => Assert.That(new ChatSession(Pipeline, null).History, Is.Empty);

    [Test]
    public void The_system_message_counts() =>
        Assert.That(new ChatSession(Pipeline, "Answer in one word.").Send("What is the capital of Japan?").Text, Is.EqualTo("Tokyo"));

    [Test]
    public void Two_sessions_share_a_pipeline()
    {
        var one = new ChatSession(Pipeline);
        var other = new ChatSession(Pipeline);
        one.Send(Name);
        other.Send("My name is Grace.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Send(Question).Text, Is.EqualTo("Your name is Victor."));
            Assert.That(other.Send(Question).Text, Is.EqualTo("Your name is Grace."));
        }
    }

    [Test]
    public void Stop_keeps_the_turn_with_what_was_shown()
    {
        var chat = new ChatSession(Pipeline);
        var recorder = new Recorder(after: 3, StreamingStatus.Stop);
        chat.Send(Name, null, recorder.Write);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chat.History, Has.Count.EqualTo(2));
            Assert.That(chat.History[1].Content, Is.EqualTo(recorder.Text));
            Assert.That(chat.Send(Question).Text, Is.EqualTo("Your name is Victor."));
        }
    }

    [Test]
    public void Cancel_drops_the_turn()
    {
        var chat = new ChatSession(Pipeline);
        chat.Send(Name, null, new Recorder(after: 3, StreamingStatus.Cancel).Write);

        AssertForgotten(chat);
    }

    [Test]
    public void An_exception_drops_the_turn()
    {
        var chat = new ChatSession(Pipeline);
        Assert.Throws<InvalidDataException>(() => chat.Send(Name, null, _ => throw new InvalidDataException()));

        AssertForgotten(chat);
    }

    [Test]
    public async Task Cancellation_drops_the_turn()
    {
        var chat = new ChatSession(Pipeline);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => chat.SendAsync(Name, null, source.Token));

        AssertForgotten(chat);
    }

    [Test]
    public async Task Leaving_a_stream_drops_the_turn()
    {
        var chat = new ChatSession(Pipeline);
        await foreach (string _ in chat.StreamAsync(Name))
        {
            break;
        }

        AssertForgotten(chat);
    }

    [Test]
    public async Task A_whole_stream_keeps_the_turn()
    {
        var chat = new ChatSession(Pipeline);
        var pieces = new List<string>();
        await foreach (string piece in chat.StreamAsync(Name))
        {
            pieces.Add(piece);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chat.History[1].Content, Is.EqualTo(string.Concat(pieces)));
            Assert.That((await chat.SendAsync(Question)).Text, Is.EqualTo("Your name is Victor."));
        }
    }

    [Test]
    public void A_refused_option_drops_the_turn()
    {
        var chat = new ChatSession(Pipeline) { GenerationConfig = new() { MaxNewTokens = 0 } };
        Assert.Throws<InvalidConfigurationException>(() => chat.Send(Name));

        chat.GenerationConfig = null;
        AssertForgotten(chat);
    }

    [Test]
    public void One_turn_at_a_time()
    {
        var chat = new ChatSession(Pipeline);
        Assert.Throws<InvalidOperationException>(() => chat.Send(
            Name,
            null,
            _ =>
            {
                chat.Send(Question);
                return StreamingStatus.Running;
            }));

        AssertForgotten(chat);
    }

    private static void AssertForgotten(ChatSession chat)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chat.History, Is.Empty);
            Assert.That(chat.Send(Question).Text, Is.EqualTo("You have not told me your name yet."));
        }
    }
}
