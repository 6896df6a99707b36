using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Runs the generations of one pipeline one after the other, on the caller's thread or on one of their own.</summary>
internal sealed class PipelineRunner(object pipeline)
{
    private readonly PipelineGate _gate = new(pipeline);

    internal T Run<T>(Func<T> body, CancellationToken cancellationToken)
    {
        using PipelineGate.Pass pass = _gate.Enter(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return body();
    }

    internal async Task<T> RunAsync<T>(Func<T> body, CancellationToken cancellationToken)
    {
        using PipelineGate.Pass pass = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        // A generation takes long and blocks: it must not take a thread of the pool.
        return await Task.Factory.StartNew(body, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ConfigureAwait(false);
    }

    /// <summary>Calls a native generate function with a streamer that lives as long as the call.</summary>
    internal static unsafe T Stream<T>(StreamerBridge? bridge, NativeGenerate<T> generate)
    {
        RunningGenerations.Enter();
        try
        {
            return bridge is null ? generate(null) : StreamThrough(bridge, generate);
        }
        finally
        {
            RunningGenerations.Leave();
        }
    }

    private static unsafe T StreamThrough<T>(StreamerBridge bridge, NativeGenerate<T> generate)
    {
        GCHandle self = GCHandle.Alloc(bridge);
        try
        {
            ov_genai_streamer streamer = bridge.Describe(self);
            try
            {
                T result = generate(&streamer);
                bridge.ThrowIfInterrupted();
                return result;
            }
            catch (OpenVinoGenAIException)
            {
                // What interrupted the generation says more than what the library made of it.
                bridge.ThrowIfInterrupted();
                throw;
            }
        }
        finally
        {
            self.Free();
        }
    }

    internal unsafe delegate T NativeGenerate<out T>(ov_genai_streamer* streamer);
}
