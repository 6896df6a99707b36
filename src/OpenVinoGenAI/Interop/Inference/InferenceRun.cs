using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>An asynchronous inference: keeps its request alive until the runtime has called back.</summary>
internal sealed unsafe class InferenceRun
{
    private readonly TaskCompletionSource _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly InferRequestHandle _request;
    private Exception? _error;

    private InferenceRun(InferRequestHandle request) => _request = request;

    /// <summary>Starts an inference.</summary>
    /// <returns>A task that ends with it, and fails as it does.</returns>
    /// <exception cref="OpenVinoGenAIException">The inference cannot be started.</exception>
    internal static Task Start(InferRequestHandle request)
    {
        var run = new InferenceRun(request);
        GCHandle self = GCHandle.Alloc(run);
        bool isHeld = false;
        try
        {
            request.DangerousAddRef(ref isHeld);
            using var native = request.Acquire();
            var callback = new ov_genai_completion_callback { on_complete = &OnComplete, args = (void*)GCHandle.ToIntPtr(self) };
            NativeStatus.ThrowIfFailed(ov_genai_infer_request_start_async(native.Pointer, &callback));
        }
        catch
        {
            if (isHeld)
            {
                request.DangerousRelease();
            }

            self.Free();
            throw;
        }

        return run._result.Task;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnComplete(ov_status_e status, byte* message, void* args)
    {
        GCHandle self = GCHandle.FromIntPtr((nint)args);
        var run = (InferenceRun)self.Target!;
        self.Free();
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error)
        {
            run._error = error;
        }

        // Not here: the last reference frees the request, which waits for this very callback.
        ThreadPool.UnsafeQueueUserWorkItem(static ended => ended.Complete(), run, preferLocal: false);
    }

    private void Complete()
    {
        _request.DangerousRelease();
        if (_error is null)
        {
            _result.SetResult();
        }
        else
        {
            _result.SetException(_error);
        }
    }
}
