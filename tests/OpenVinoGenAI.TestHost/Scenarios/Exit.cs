using System.Runtime.CompilerServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Ends the process in ways that leave native objects behind. Arguments: the model's folder.</summary>
internal static class Exit
{
    [Scenario("exit-without-dispose")]
    internal static void WithoutDispose(string[] args)
    {
        var pipeline = new LLMPipeline(args[0]);
        Console.Out.WriteLine(pipeline.Generate("Hi").Text);
        Console.Out.WriteLine("done");
        GC.KeepAlive(pipeline);
    }

    [Scenario("exit-while-generating")]
    internal static void WhileGenerating(string[] args)
    {
        var pipeline = new LLMPipeline(args[0]);
        using var started = new ManualResetEventSlim();
        _ = pipeline.GenerateAsync(
            "Count from 1 to 30.",
            new() { IgnoreEos = true, MaxNewTokens = 4000 },
            _ =>
            {
                started.Set();
                return StreamingStatus.Running;
            });
        started.Wait();
        Console.Out.WriteLine("done");
    }

    [Scenario("engine-disposed-at-work")]
    internal static void EngineDisposedAtWork(string[] args)
    {
        var engine = new ContinuousBatchingEngine(args[0]);
        using var started = new ManualResetEventSlim();
        Task stream = Task.Run(async () =>
        {
            await foreach (string _ in engine.StreamAsync("Count from 1 to 30.", new() { IgnoreEos = true, MaxNewTokens = 4000 }))
            {
                started.Set();
            }
        });
        started.Wait();
        engine.Dispose();
        try
        {
            stream.Wait();
        }
        catch (AggregateException error) when (error.InnerException is ObjectDisposedException)
        {
            Console.Out.WriteLine("done");
        }
    }

    [Scenario("finalizers")]
    internal static unsafe void Finalizers(string[] args)
    {
        Forget(args[0]);
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        nuint count;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_get_live_handle_count(null, &count));
        if (count != 0)
        {
            throw new InvalidOperationException($"{count} native objects are alive after their finalizers have run.");
        }

        Console.Out.WriteLine("done");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(string model)
    {
        var pipeline = new LLMPipeline(model);
        pipeline.Generate(new ChatHistory([ChatMessage.User("Hi")]), new() { MaxNewTokens = 2, StopStrings = ["x"] });
        pipeline.Tokenizer.Encode("Hi");
    }
}
