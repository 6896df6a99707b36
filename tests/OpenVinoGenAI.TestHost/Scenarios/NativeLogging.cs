using System.Collections.Concurrent;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Loads a model while the native libraries print much. The environment variable <c>OPENVINO_LOG_LEVEL</c> must ask for it.</summary>
internal static class NativeLogging
{
    /// <summary>Arguments: the model's folder, and what to do with the messages: print, count, throw, or reset to print again.</summary>
    [Scenario("native-log")]
    internal static void Load(string[] args)
    {
        var messages = new ConcurrentQueue<(NativeLogLevel Level, string Text)>();
        NativeRuntime.LogCallback = args[1] == "print" ? null : Receive;
        using (new LLMPipeline(args[0], "CPU"))
        {
        }

        if (args[1] == "reset")
        {
            NativeRuntime.LogCallback = null;
            using var again = new LLMPipeline(args[0], "CPU");
        }

        Console.Error.WriteLine($"messages: {messages.Count(message => !message.Text.Contains('\n', StringComparison.Ordinal))}");

        void Receive(NativeLogLevel level, string text)
        {
            messages.Enqueue((level, text));
            if (args[1] == "throw")
            {
                throw new InvalidDataException("from the callback");
            }
        }
    }
}
