using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Makes native schedulers of descriptions.</summary>
internal static unsafe class NativeScheduler
{
    /// <exception cref="ModelLoadException">The config cannot be used.</exception>
    internal static SchedulerHandle Create(Scheduler scheduler)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(scheduler.ConfigPath);
        ov_genai_scheduler* native;
        ov_status_e status = NativeMethods.ov_genai_scheduler_create_from_config(
            path.Pointer, (ov_genai_scheduler_type_e)scheduler.Type, &native);
        NativeExceptionMapper.ThrowIfFileFailed(status, scheduler.ConfigPath);
        return new SchedulerHandle(native);
    }
}
