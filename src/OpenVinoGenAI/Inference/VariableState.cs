using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>A variable of a stateful model, which keeps its value from one inference to the next (official: <c>ov::VariableState</c>).</summary>
public sealed class VariableState
{
    private readonly int _index;

    internal VariableState(NativeVariableStates native, int index)
    {
        Native = native;
        _index = index;
        Name = native.Name(index);
    }

    /// <summary>The name of the variable.</summary>
    public string Name { get; }

    internal NativeVariableStates Native { get; }

    /// <summary>Reads the value. It may share the request's memory: <see cref="Tensor.Clone"/> what must stay.</summary>
    /// <returns>The value.</returns>
    public Tensor GetValue() => new(Native.Get(_index));

    /// <summary>Sets the value.</summary>
    /// <param name="value">The value, which is copied.</param>
    public void SetValue(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Native.Set(_index, value.Native);
    }

    /// <summary>Sets the variable back to its initial value.</summary>
    public void Reset() => Native.Reset(_index);
}
