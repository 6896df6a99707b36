using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A native request. Only <see cref="Cancel"/> may be called while it runs.</summary>
internal sealed unsafe class NativeInferRequest(InferRequestHandle handle) : IDisposable
{
    internal void SetTensor(string name, NativeTensor tensor)
    {
        using var request = handle.Acquire();
        using var value = tensor.Acquire();
        using var text = new Utf8Text(name);
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_set_tensor(request.Pointer, text.Pointer, value.Pointer));
    }

    internal NativeTensor GetTensor(string name)
    {
        using var request = handle.Acquire();
        using var text = new Utf8Text(name);
        ov_genai_tensor* tensor;
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_get_tensor(request.Pointer, text.Pointer, &tensor));
        return new NativeTensor(tensor);
    }

    internal void SetTensor(bool isInput, int index, NativeTensor tensor)
    {
        using var request = handle.Acquire();
        using var value = tensor.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_set_tensor_at(request.Pointer, Kind(isInput), (nuint)index, value.Pointer));
    }

    internal NativeTensor GetTensor(bool isInput, int index)
    {
        using var request = handle.Acquire();
        ov_genai_tensor* tensor;
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_get_tensor_at(request.Pointer, Kind(isInput), (nuint)index, &tensor));
        return new NativeTensor(tensor);
    }

    /// <summary>The elements of an output, which are valid until the next inference. Nothing is allocated.</summary>
    internal Span<T> OutputElements<T>(int index)
        where T : unmanaged
    {
        using var request = handle.Acquire();
        ov_genai_tensor_view view;
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_get_output_view(request.Pointer, (nuint)index, &view));
        return NativeTensor.Elements<T>(view);
    }

    internal void Infer()
    {
        using var request = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_infer(request.Pointer));
    }

    /// <summary>Starts an inference.</summary>
    /// <returns>A task that ends with it, and fails as it does.</returns>
    internal Task Start() => InferenceRun.Start(handle);

    internal void Cancel()
    {
        using var request = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_cancel(request.Pointer));
    }

    internal void ResetState()
    {
        using var request = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_reset_state(request.Pointer));
    }

    internal NativeVariableStates GetStates()
    {
        using var request = handle.Acquire();
        ov_genai_variable_states* states;
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_get_states(request.Pointer, &states));
        return new NativeVariableStates(new VariableStatesHandle(states));
    }

    internal ProfilingItem[] GetProfiling()
    {
        using var request = handle.Acquire();
        ov_genai_profiling* list;
        NativeStatus.ThrowIfFailed(ov_genai_infer_request_get_profiling(request.Pointer, &list));
        using var profilingHandle = new ProfilingHandle(list);
        using var profiling = profilingHandle.Acquire();
        ov_genai_profiling_item[] items = ResultReader.Items<ov_genai_profiling, ov_genai_profiling_item>(
            profiling.Pointer, &ov_genai_profiling_get_count, &ov_genai_profiling_get_at);
        return Array.ConvertAll(items, Read);
    }

    public void Dispose() => handle.Dispose();

    private static ProfilingItem Read(ov_genai_profiling_item item) => new(
        NativeText.FromView(item.node_name),
        NativeText.FromView(item.node_type),
        NativeText.FromView(item.exec_type),
        (ProfilingStatus)item.status,
        TimeSpan.FromMicroseconds(item.real_time_us),
        TimeSpan.FromMicroseconds(item.cpu_time_us));

    private static ov_genai_port_kind_e Kind(bool isInput) =>
        isInput ? ov_genai_port_kind_e.OV_GENAI_PORT_KIND_INPUT : ov_genai_port_kind_e.OV_GENAI_PORT_KIND_OUTPUT;
}
