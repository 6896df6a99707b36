namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="ChatSession"/>: turns in every form, and a new session now and then.</summary>
internal static class ChatSubject
{
    private const int LongestChat = 12;

    public static Subject Load()
    {
        var pipe = new LLMPipeline(TextWork.Model);
        pipe.GenerationConfig = new() { MaxNewTokens = 8 };
        var session = new ChatSession(pipe, "Answer in one word.");

        ChatSession Session()
        {
            ChatSession current = Volatile.Read(ref session);
            if (current.History.Count > LongestChat)
            {
                current = new ChatSession(pipe);
                Volatile.Write(ref session, current);
            }

            return current;
        }

        // How far a timed cancellation lets a chat come is chance; what comes next should not depend on it, or its shapes never repeat.
        Act renew = Calls.Other("a new session", _ => Volatile.Write(ref session, new ChatSession(pipe)));
        IEnumerable<Act> acts =
        [
            .. Calls.Cancellable("send", (random, token) =>
            {
                Session().Send(TextWork.Prompt(random), TextWork.Any(random), token);
                return Task.CompletedTask;
            }),
            renew,
            Calls.Other("set the config", random => Session().GenerationConfig = TextWork.Short(random)),
            .. Calls.Cancellable("send without waiting", (random, token) => Session().SendAsync(TextWork.Prompt(random), null, token)),
            renew,
            .. Streams.WithCallback(
                "stream",
                (random, onPiece, token) =>
                {
                    Session().Send(TextWork.Prompt(random), TextWork.OneSequence(random), TextSubject.TextStreamer(random, onPiece), token);
                    return Task.CompletedTask;
                },
                () => pipe.GenerateAsync("Hi"),
                pipe),
            .. Streams.Enumerated("enumerate", random => Session().StreamAsync(TextWork.Prompt(random), TextWork.OneSequence(random))),
            Calls.Refused("send, not allowed", () => Session().SendAsync("Hi", TextWork.NotAllowed)),
            renew,
            Calls.Dispose(pipe),
        ];

        // A session takes one turn at a time and refuses another, whatever its kind.
        return new Subject(pipe, [.. acts.Select(act => act with { Contended = Outcomes.Busy })]);
    }
}
