namespace OpenVinoGenAI.Tests;

/// <summary>Runs the cases of vlm.json.</summary>
internal static class VlmRunner
{
    private static readonly Dictionary<string, Action<VlmCase>> Apis = new()
    {
        ["generate"] = Generate,
        ["chat"] = Chat,
        ["history"] = History,
    };

    /// <summary>Asks one turn; the streamer is null where the turn has none.</summary>
    private delegate GenerationResult Call(VlmTurn turn, GenerationConfig config, Func<string, StreamingStatus>? streamer);

    public static void Run(VlmCase test, string place)
    {
        if (!Apis.TryGetValue(test.Api, out Action<VlmCase>? run))
        {
            throw new GoldenException($"{place}: the tests do not know the api '{test.Api}'.");
        }

        run(test);
    }

    /// <summary>Runs a chat in a session, whatever the recorded one was made with.</summary>
    public static void RunInSession(VlmCase test)
    {
        var session = new VisionChatSession(test.Pipeline, test.System.Length == 0 ? null : test.System);
        int messages = session.History.Count;
        foreach (VlmTurn turn in test.Turns)
        {
            Run(test, turn, (_, config, streamer) => streamer is null
                ? session.Send(turn.Prompt, turn.Images(), config)
                : session.Send(turn.Prompt, turn.Images(), config, streamer));
            bool isKept = turn.Error is null && !turn.IsUnreached && turn.Status != StreamingStatus.Cancel;
            messages += isKept ? 2 : 0;
            Assert.That(session.History, Has.Count.EqualTo(messages), $"{turn.Place}: messages");
        }
    }

    private static void Generate(VlmCase test)
    {
        foreach (VlmTurn turn in test.Turns)
        {
            Run(test, turn, Prompt(test));
        }
    }

    private static void Chat(VlmCase test)
    {
        test.Pipeline.StartChat(test.System);
        try
        {
            Generate(test);
        }
        finally
        {
            test.Pipeline.FinishChat();
        }
    }

    private static void History(VlmCase test)
    {
        var history = new ChatHistory();
        if (test.System.Length > 0)
        {
            history.AddSystem(test.System);
        }

        // The recording of a history ends with its first failure, which stands at the first turn.
        if (test.Turns[0].Error is { } error)
        {
            GoldenError.Verify(error, test.Turns[0].Place, () => Array.ForEach([.. test.Turns], turn => Answer(test, history, turn)));
            return;
        }

        foreach (VlmTurn turn in test.Turns)
        {
            Answer(test, history, turn);
        }
    }

    private static void Answer(VlmCase test, ChatHistory history, VlmTurn turn)
    {
        history.AddUser(turn.Prompt);
        history.AddAssistant(Execute(test, turn, (_, config, streamer) => streamer is null
            ? test.Pipeline.Generate(history, turn.Images(), config)
            : test.Pipeline.Generate(history, turn.Images(), config, streamer)).Text);
    }

    private static Call Prompt(VlmCase test) => (turn, config, streamer) => streamer is null
        ? test.Pipeline.Generate(turn.Prompt, turn.Images(), config)
        : test.Pipeline.Generate(turn.Prompt, turn.Images(), config, streamer);

    private static void Run(VlmCase test, VlmTurn turn, Call ask)
    {
        if (turn.IsUnreached)
        {
            return;
        }

        if (turn.Error is { } error)
        {
            GoldenError.Verify(error, turn.Place, () => Ask(test, turn, new Recorder(), ask));
            return;
        }

        Execute(test, turn, ask);
    }

    private static GenerationResult Execute(VlmCase test, VlmTurn turn, Call ask)
    {
        var recorder = new Recorder(turn.StopAfter, turn.Status);
        GenerationResult result = Ask(test, turn, recorder, ask);
        if (turn.Error is null && !turn.IsUnreached)
        {
            turn.Verify(result, recorder);
        }

        return result;
    }

    private static GenerationResult Ask(VlmCase test, VlmTurn turn, Recorder recorder, Call ask)
    {
        GenerationConfig config = test.Config(turn);
        return ask(turn, config, turn.Stream is null ? null : recorder.Write);
    }
}
