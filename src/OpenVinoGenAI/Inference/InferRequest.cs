using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// Runs a compiled model, one inference at a time (official: <c>ov::InferRequest</c>). Only <see cref="Cancel"/> may be called while it runs.
/// </summary>
public sealed class InferRequest : IDisposable
{
    private readonly Lazy<IReadOnlyList<VariableState>> _states;

    internal InferRequest(NativeInferRequest native)
    {
        Native = native;
        _states = new Lazy<IReadOnlyList<VariableState>>(ReadStates);
    }

    /// <summary>The variables of a stateful model; none for a model without state.</summary>
    public IReadOnlyList<VariableState> States => _states.Value;

    internal NativeInferRequest Native { get; }

    /// <summary>Sets an input or output by name. The request shares the tensor's memory.</summary>
    /// <param name="name">The name of the port.</param>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="OpenVinoGenAIException">The port does not exist, or the tensor does not fit it.</exception>
    public void SetTensor(string name, Tensor tensor)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(tensor);
        Native.SetTensor(name, tensor.Native);
    }

    /// <summary>Gets an input or output by name. It shares the request's memory and may change with the next inference.</summary>
    /// <param name="name">The name of the port.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="OpenVinoGenAIException">The port does not exist.</exception>
    public Tensor GetTensor(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Tensor(Native.GetTensor(name));
    }

    /// <summary>Sets an input. The request shares the tensor's memory.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="index">Which input, from 0.</param>
    /// <exception cref="OpenVinoGenAIException">The input does not exist, or the tensor does not fit it.</exception>
    public void SetInputTensor(Tensor tensor, int index = 0) => Set(isInput: true, tensor, index);

    /// <summary>Sets an output, which receives the result of the next inferences. The request shares the tensor's memory.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="index">Which output, from 0.</param>
    /// <exception cref="OpenVinoGenAIException">The output does not exist, or the tensor does not fit it.</exception>
    public void SetOutputTensor(Tensor tensor, int index = 0) => Set(isInput: false, tensor, index);

    /// <summary>Gets an input. It shares the request's memory.</summary>
    /// <param name="index">Which input, from 0.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="OpenVinoGenAIException">The input does not exist.</exception>
    public Tensor GetInputTensor(int index = 0) => Get(isInput: true, index);

    /// <summary>Gets an output. It shares the request's memory and may change with the next inference.</summary>
    /// <param name="index">Which output, from 0.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="OpenVinoGenAIException">The output does not exist.</exception>
    public Tensor GetOutputTensor(int index = 0) => Get(isInput: false, index);

    /// <summary>Runs an inference on the calling thread.</summary>
    /// <exception cref="OpenVinoGenAIException">The inference failed, or the request is busy.</exception>
    public void Infer() => Native.Infer();

    /// <summary>Runs an inference without blocking a thread.</summary>
    /// <param name="cancellationToken">Ends the inference early, as <see cref="Cancel"/> does.</param>
    /// <returns>A task that ends with the inference.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the inference ended.</exception>
    /// <exception cref="OpenVinoGenAIException">The inference failed, or the request is busy.</exception>
    public async Task InferAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task running = Native.Start();
        try
        {
            using (cancellationToken.UnsafeRegister(static native => ((NativeInferRequest)native!).Cancel(), Native))
            {
                await running.ConfigureAwait(false);
            }
        }
        catch (OpenVinoGenAIException error) when (error.Status == "INFER_CANCELLED" && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The inference was cancelled.", error, cancellationToken);
        }
    }

    /// <summary>Asks an inference that runs to end early. Without one nothing happens.</summary>
    /// <remarks>
    /// On the CPU, OpenVINO 2026.3 may keep shapes of a cancelled inference of a model with dynamic shapes: the next inference of the compiled model can
    /// fail because of them, and the one after it as well. Compile the model again in that case.
    /// </remarks>
    public void Cancel() => Native.Cancel();

    /// <summary>Sets all variables of a stateful model back to their initial values.</summary>
    public void ResetState() => Native.ResetState();

    /// <summary>
    /// Reads how long the operations took in the last inference. The model must be compiled with <see cref="CompileOptions.EnableProfiling"/>.
    /// </summary>
    /// <returns>The operations in the order of their execution.</returns>
    /// <exception cref="OpenVinoGenAIException">The model was compiled without profiling.</exception>
    public IReadOnlyList<ProfilingItem> GetProfiling() => Native.GetProfiling();

    /// <summary>Frees the request, after an inference that runs has ended.</summary>
    public void Dispose()
    {
        if (_states.IsValueCreated && _states.Value.Count > 0)
        {
            _states.Value[0].Native.Dispose();
        }

        Native.Dispose();
    }

    private void Set(bool isInput, Tensor tensor, int index)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Native.SetTensor(isInput, index, tensor.Native);
    }

    private Tensor Get(bool isInput, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new Tensor(Native.GetTensor(isInput, index));
    }

    private VariableState[] ReadStates()
    {
        NativeVariableStates states = Native.GetStates();
        int count = states.Count;
        if (count == 0)
        {
            states.Dispose();
        }

        return [.. Enumerable.Range(0, count).Select(index => new VariableState(states, index))];
    }
}
