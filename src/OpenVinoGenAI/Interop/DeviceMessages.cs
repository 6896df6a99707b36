namespace OpenVinoGenAI.Interop;

/// <summary>What to do about a device that cannot be used.</summary>
internal static class DeviceMessages
{
    private static readonly string[] VirtualDevices = ["AUTO", "HETERO", "MULTI", "BATCH"];

    /// <summary>The advice, with a space after it; empty where there is none.</summary>
    /// <param name="device">The device that was asked for.</param>
    /// <param name="available">The devices that exist.</param>
    /// <param name="nativeFolder">The folder with the native runtime; <see langword="null"/> where it is not known.</param>
    internal static string Advice(string device, IReadOnlyList<string> available, string? nativeFolder)
    {
        if (device.Contains(',', StringComparison.Ordinal) && !device.Contains(':', StringComparison.Ordinal))
        {
            string names = device.ToUpperInvariant();
            return $"A list of devices needs a virtual device before it: 'AUTO:{names}' uses the best that exists, 'HETERO:{names}' divides the model among them. ";
        }

        if (device.Any(char.IsLower))
        {
            return $"Device names are case-sensitive: did you mean '{device.ToUpperInvariant()}'? ";
        }

        if (device.Contains("GPU", StringComparison.Ordinal))
        {
            return MissingGpuPlugin(nativeFolder)
                + "A GPU needs an Intel graphics driver with OpenCL (on Linux the packages intel-opencl-icd and ocl-icd-libopencl1). ";
        }

        if (device.Contains("NPU", StringComparison.Ordinal))
        {
            return "An NPU needs an Intel NPU driver (on Linux the intel_vpu kernel module and the package intel-driver-compiler-npu). ";
        }

        string[] known = [.. available.Select(name => name.Split('.')[0]), "GPU", "NPU", .. VirtualDevices];
        return Similarity.Closest(device, known) is { } similar && similar != device ? $"Did you mean '{similar}'? " : string.Empty;
    }

    // A clone builds with the embedded runtime, which leaves the GPU plugin out to keep the repository small.
    private static string MissingGpuPlugin(string? nativeFolder)
    {
        if (nativeFolder is null || Directory.GetFiles(nativeFolder, "*openvino_intel_gpu_plugin*").Length > 0)
        {
            return string.Empty;
        }

        return "This native runtime has no GPU plugin: use the package OpenVinoGenAI.Runtime.<rid>, or in a clone of the repository run "
            + "`dotnet tool restore` and `dotnet cake --target=Restore --full=true`, then build again. ";
    }
}
