using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native scheduler config.</summary>
internal sealed unsafe class SchedulerConfigHandle(ov_genai_scheduler_config* pointer) : NativeHandle<ov_genai_scheduler_config>(pointer)
{
    internal static SchedulerConfigHandle Create()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_scheduler_config* pointer;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_scheduler_config_create(&pointer));
        return new SchedulerConfigHandle(pointer);
    }

    protected override void Free(ov_genai_scheduler_config* pointer) => NativeMethods.ov_genai_scheduler_config_free(pointer);
}
