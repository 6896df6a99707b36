using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Forgets objects instead of disposing them. Arguments: the kind of object, how many, and the folder of the models. The line that it
/// writes says by how much native objects, threads and megabytes of memory have grown.
/// </summary>
internal static class Ownership
{
    private const int WarmUp = 10;
    private const int Steady = 4;
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(3);
    private static readonly GenerationConfig Few = new() { MaxNewTokens = 3 };

    [Scenario("forget")]
    internal static void Forget(string[] args)
    {
        int count = int.Parse(args[1], CultureInfo.InvariantCulture);
        Action make = Maker(args[0], args[2]);
        Usage before = After(make, WarmUp);
        Usage after = After(make, count);
        Console.Out.WriteLine($"{after.Handles - before.Handles} {after.Threads - before.Threads} {after.Megabytes - before.Megabytes}");
        GC.KeepAlive(make);
    }

    private static Action Maker(string kind, string models)
    {
        string chat = Path.Combine(models, "tiny-chat-draft");
        string vision = Path.Combine(models, "tiny-vlm");
        switch (kind)
        {
            case "engine":
                return () => _ = new ContinuousBatchingEngine(chat);
            case "engine-used":
                return () => new ContinuousBatchingEngine(chat).GenerateAsync("Hi", Few).GetAwaiter().GetResult();
            case "engine-stream":
                return () => Begin(new ContinuousBatchingEngine(chat).StreamAsync("Hi", Few with { MaxNewTokens = 400, IgnoreEos = true }));
            case "llm":
                return () => new LLMPipeline(chat).Generate("Hi", Few);
            case "whisper":
                return () => _ = new WhisperPipeline(Path.Combine(models, "tiny-whisper"));
            case "vlm":
                return () => new VLMPipeline(vision).Generate("Hi", Image(), Few);
            case "images":
                return () => _ = new Text2ImagePipeline(Path.Combine(models, "tiny-sd"), "CPU");
            case "history":
                var llm = new LLMPipeline(chat);
                return () => llm.Generate(new ChatHistory([ChatMessage.User("Hi")]), Few);
            case "session":
                var pipeline = new LLMPipeline(chat);
                return () => new ChatSession(pipeline).Send("Hi", Few);
            case "vision-history":
                var vlm = new VLMPipeline(vision);
                return () => vlm.Generate(new ChatHistory([ChatMessage.User("Hi")]), Image(), Few);
            case "vision-session":
                var vlmOfSession = new VLMPipeline(vision);
                return () => new VisionChatSession(vlmOfSession).Send("Hi", Image(), Few);
            default:
                throw new ArgumentException($"There is no kind '{kind}' of object.");
        }
    }

    private static RgbImage Image() => RgbImage.FromPixels(64, 64, new byte[64 * 64 * 3]);

    private static void Begin(IAsyncEnumerable<string> stream) =>
        stream.GetAsyncEnumerator().MoveNextAsync().AsTask().GetAwaiter().GetResult();

    private static Usage After(Action make, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Run(make);
            Collect();
        }

        // Threads end after the finalizers have told them to.
        Usage usage = Measure();
        long start = Stopwatch.GetTimestamp();
        for (int unchanged = 0; unchanged < Steady && Stopwatch.GetElapsedTime(start) < LongestSettling;)
        {
            Thread.Sleep(500);
            Collect();
            Usage next = Measure();
            unchanged = next == usage ? unchanged + 1 : 0;
            usage = next;
        }

        return usage;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(Action make) => make();

    private static void Collect()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static unsafe Usage Measure()
    {
        nuint handles;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_get_live_handle_count(null, &handles));
        using Process self = Process.GetCurrentProcess();
        return new Usage((long)handles, self.Threads.Count, self.WorkingSet64 >> 20);
    }

    private readonly record struct Usage(long Handles, int Threads, long Megabytes);
}
