using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The variables of a stateful model in one request.</summary>
internal sealed unsafe class NativeVariableStates(VariableStatesHandle handle) : IDisposable
{
    internal int Count
    {
        get
        {
            using var states = handle.Acquire();
            return NativeValue.GetCount(states.Pointer, &ov_genai_variable_states_get_count);
        }
    }

    internal string Name(int index)
    {
        using var states = handle.Acquire();
        ov_genai_string_view name;
        NativeStatus.ThrowIfFailed(ov_genai_variable_states_get_name_at(states.Pointer, (nuint)index, &name));
        return NativeText.FromView(name);
    }

    internal NativeTensor Get(int index)
    {
        using var states = handle.Acquire();
        ov_genai_tensor* tensor;
        NativeStatus.ThrowIfFailed(ov_genai_variable_states_get_at(states.Pointer, (nuint)index, &tensor));
        return new NativeTensor(tensor);
    }

    internal void Set(int index, NativeTensor value)
    {
        using var states = handle.Acquire();
        using var tensor = value.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_variable_states_set_at(states.Pointer, (nuint)index, tensor.Pointer));
    }

    internal void Reset(int index)
    {
        using var states = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_variable_states_reset_at(states.Pointer, (nuint)index));
    }

    public void Dispose() => handle.Dispose();
}
