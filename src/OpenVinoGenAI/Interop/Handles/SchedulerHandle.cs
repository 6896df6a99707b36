using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native scheduler of a picture pipeline.</summary>
internal sealed unsafe class SchedulerHandle(ov_genai_scheduler* pointer) : NativeHandle<ov_genai_scheduler>(pointer)
{
    protected override void Free(ov_genai_scheduler* pointer) => NativeMethods.ov_genai_scheduler_free(pointer);
}
