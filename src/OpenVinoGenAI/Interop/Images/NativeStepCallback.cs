using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>A step callback adapter in the form that the C API takes, for the duration of a call; null where nothing has to be called.</summary>
internal readonly unsafe ref struct NativeStepCallback
{
    private readonly GCHandle _self;

    internal NativeStepCallback(StepCallbackAdapter? adapter)
    {
        if (adapter is not null)
        {
            _self = GCHandle.Alloc(adapter);
            Pointer = (ov_genai_image_step_callback*)NativeMemory.Alloc((nuint)sizeof(ov_genai_image_step_callback));
            *Pointer = StepCallbackAdapter.Describe(_self);
        }
    }

    internal ov_genai_image_step_callback* Pointer { get; }

    public void Dispose()
    {
        if (Pointer is not null)
        {
            NativeMemory.Free(Pointer);
            _self.Free();
        }
    }
}
