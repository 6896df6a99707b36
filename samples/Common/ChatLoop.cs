namespace OpenVinoGenAI.Samples;

/// <summary>Asks for questions until the input ends.</summary>
internal static class ChatLoop
{
    /// <summary>Answers each line of the console that is not empty.</summary>
    internal static async Task RunAsync(Func<string, Task> answer, CancellationToken cancellationToken)
    {
        Console.WriteLine("question:");
        while (ConsoleLines.Read(cancellationToken) is { } question)
        {
            if (question.Length > 0)
            {
                await answer(question);
            }

            Console.WriteLine("\n----------\nquestion:");
        }
    }
}
